/**
 * Which of the three themes is on. The inline script in index.html sets the same attribute before
 * the first paint and reads the same two keys: change them together.
 */
export type ThemeChoice = 'light' | 'dark' | 'sun' | 'system'
export type Theme = Exclude<ThemeChoice, 'system'>
export type Density = 'normal' | 'gloves'

/** The part of `Storage` that is needed; may throw when the browser forbids storage. */
export type ThemeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const THEME_KEY = 'wedsync.theme'
/** What was chosen before the sun came out. */
const SHADE_KEY = 'wedsync.shade'
const DENSITY_KEY = 'wedsync.density'
const MORE_CONTRAST = '(prefers-contrast: more)'
const DARK = '(prefers-color-scheme: dark)'

/** What the person chose; `system` when nothing was chosen or storage is closed. */
export function readTheme(storage: Pick<ThemeStorage, 'getItem'>): ThemeChoice {
  const stored = attempt(() => storage.getItem(THEME_KEY))
  return stored === 'light' || stored === 'dark' || stored === 'sun' ? stored : 'system'
}

/** Keeps the choice and shows it at once; without storage it lasts until the page is closed. */
export function chooseTheme(choice: ThemeChoice, root: HTMLElement, storage: ThemeStorage): void {
  attempt(() =>
    choice === 'system' ? storage.removeItem(THEME_KEY) : storage.setItem(THEME_KEY, choice),
  )
  paint(root, resolve(choice))
}

/** Into the sun, and back to what was chosen before it. */
export function switchSun(root: HTMLElement, storage: ThemeStorage): void {
  const now = readTheme(storage)
  if (root.dataset['theme'] === 'sun') {
    const before = attempt(() => storage.getItem(SHADE_KEY))
    // Where the device itself asks for it, only another choice leads out of it.
    const shade = before === 'light' || before === 'dark' ? before : 'system'
    chooseTheme(shade === 'system' && resolve('system') === 'sun' ? 'light' : shade, root, storage)
    return
  }
  attempt(() => storage.setItem(SHADE_KEY, now))
  chooseTheme('sun', root, storage)
}

export function chooseDensity(density: Density, root: HTMLElement, storage: ThemeStorage): void {
  attempt(() => storage.setItem(DENSITY_KEY, density))
  if (density === 'gloves') root.dataset['density'] = 'gloves'
  else delete root.dataset['density']
}

/** Which thumb reaches for the phone's bars: they are mirrored for the left one. */
export function chooseHand(hand: 'left' | 'right', root: HTMLElement): void {
  if (hand === 'left') root.dataset['hand'] = 'left'
  else delete root.dataset['hand']
}

/** Follows the system while the choice is `system`. Returns the end of it. */
export function startTheme(root: HTMLElement, storage: Pick<ThemeStorage, 'getItem'>): () => void {
  const follow = () => paint(root, resolve(readTheme(storage)))
  follow()
  const media = [MORE_CONTRAST, DARK].map((query) => matchMedia(query))
  for (const query of media) query.addEventListener('change', follow)
  return () => {
    for (const query of media) query.removeEventListener('change', follow)
  }
}

function resolve(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice
  if (matchMedia(MORE_CONTRAST).matches) return 'sun'
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

function paint(root: HTMLElement, theme: Theme): void {
  root.dataset['theme'] = theme
  const bar = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
  // The bar above the app is the header's ground, so it takes the header's token.
  if (bar) bar.content = getComputedStyle(root).getPropertyValue('--card').trim()
}

function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
