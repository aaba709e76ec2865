import { keyboardWords } from '../../words/keyboard.ts'
import { PLACES, type PlaceName } from '../places.ts'

export type KeyDeclaration = {
  /**
   * Any of these does it: `n`, `?`, `Space`, `Escape`, `Mod+k` (⌘ or Ctrl), `g d` (one after the
   * other).
   */
  keys: readonly string[]
  /** What it does, for the help. */
  words: string
  /** How the help shows the keys, where a list of them says less. */
  shown?: string
}

const words = keyboardWords
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

// PLACES has every name, which the type of an object made of entries cannot tell.
const goTo = Object.fromEntries(
  PLACES.map(({ id, key, label }) => [id, { keys: [`g ${key}`], words: label }]),
) as unknown as Record<PlaceName, KeyDeclaration>

/**
 * Every key of the app, by the screen on which it holds. A new key is one line here and one in
 * client/words/keyboard.ts; `useKeys` gives it something to do, and the help shows it.
 */
export const keyMap = {
  day: {
    now: { keys: ['n'], words: words.day.now },
    late: { keys: ['l'], words: words.day.late },
    add: { keys: ['a'], words: words.day.add },
    check: { keys: ['Space'], words: words.day.check },
    undo: { keys: ['u'], words: words.day.undo },
    close: { keys: ['Escape'], words: words.day.close },
  },
  decisions: {
    next: { keys: ['j'], words: words.decisions.next },
    previous: { keys: ['k'], words: words.decisions.previous },
    choose: { keys: DIGITS, words: words.decisions.choose, shown: words.keys.digits },
  },
  goTo,
  everywhere: {
    palette: { keys: ['Mod+k'], words: words.everywhere.palette },
    search: { keys: ['/'], words: words.everywhere.search },
    help: { keys: ['?'], words: words.everywhere.help },
  },
} satisfies Record<string, Record<string, KeyDeclaration>>

export type KeyPlace = keyof typeof keyMap
export type KeyName<P extends KeyPlace> = Extract<keyof (typeof keyMap)[P], string>

/** The places in the order of the help: those of a screen first. */
export const PLACES_WITH_KEYS = Object.keys(keyMap) as readonly KeyPlace[]

/** These hold on every screen beside its own. */
const GLOBAL: readonly string[] = ['goTo', 'everywhere'] satisfies KeyPlace[]

/** The declared keys of a place, in the order of the help. */
export function keysOf(place: KeyPlace): readonly [name: string, KeyDeclaration][] {
  return Object.entries<KeyDeclaration>(keyMap[place])
}

/** Keys that would do two things on one screen, as "day: n"; there must be none. */
export function clashingKeys(
  map: Readonly<Record<string, Readonly<Record<string, KeyDeclaration>>>> = keyMap,
): string[] {
  const keysIn = (place: string) => Object.values(map[place] ?? {}).flatMap(({ keys }) => keys)
  const everywhere = GLOBAL.flatMap(keysIn)
  return Object.keys(map).flatMap((place) => {
    const held = GLOBAL.includes(place) ? everywhere : [...keysIn(place), ...everywhere]
    // A key that begins a sequence cannot do something by itself.
    const firsts = new Set(held.flatMap((key) => (key.includes(' ') ? [key.split(' ')[0]] : [])))
    return [...new Set(held)]
      .filter((key) => held.indexOf(key) !== held.lastIndexOf(key) || firsts.has(key))
      .map((key) => `${place}: ${key}`)
  })
}
