import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { Page } from '@playwright/test'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { violationsOf } from './harness/axe.ts'
import { signInHere } from './harness/entering.ts'
import { addressOf, everyDoor, everyScreen } from './harness/everyScreen.ts'
import { FROZEN_AT } from './harness/frozenClock.ts'
import { callForHelp, layOutFullWedding } from './harness/fullWedding.ts'
import { goWithin } from './harness/goWithin.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'

const FOLDER = process.env['WEDSYNC_SCREENS'] ?? 'docs/screens'
const SIZES = { phone: PHONE, tablet: TABLET } as const
const THEMES = ['light', 'dark', 'sun'] as const
/** Of WebP, out of 100; a tablet is shown at three quarters: all of them weigh ten megabytes. */
const QUALITY = 50
const SHOWN = { phone: 1, tablet: 0.75 } as const

test.setTimeout(600_000)

for (const size of ['phone', 'tablet'] as const) {
  const device = SIZES[size]
  test(`every screen on a ${size}`, async ({ api, profile, url }) => {
    await mkdir(FOLDER, { recursive: true })
    const options = { ...device, ...ALWAYS_ONLINE, reducedMotion: 'reduce' as const }
    const still = (page: Page) => page.clock.setFixedTime(FROZEN_AT)
    async function take(page: Page, screen: string, shows: string | RegExp): Promise<void> {
      const said = page.getByText(shows).filter({ visible: true }).first()
      await expect.soft(said, screen).toBeVisible()
      const asItStood = await scrolled(page)
      expect.soft(await violationsOf(page, `${screen} on a ${size}`)).toEqual([])
      await page.evaluate(() => document.fonts.ready)
      for (const theme of THEMES) {
        await setTheme(page, theme)
        await asItStood()
        const picture = await loadImage(await page.screenshot())
        const share = SHOWN[size]
        const canvas = createCanvas(picture.width * share, picture.height * share)
        canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
        await writeFile(
          `${FOLDER}/${screen}-${size}-${theme}.webp`,
          await canvas.encode('webp', QUALITY),
        )
      }
      await setTheme(page, THEMES[0])
    }

    const [lena, maya, tom, fay] = await Promise.all(
      ['Lena Park', 'Maya Ortiz', 'Tom Reyes', 'Fay Cole'].map((name) => api.signUp(name)),
    )
    if (!lena || !maya || !tom || !fay) throw new Error('Nobody came')
    const page = await profile(options)
    await still(page)
    await signInHere(page, url, lena, '/', false)
    await take(page, 'weddings-empty', /No weddings yet/)
    const places = await layOutFullWedding(api, page, lena, { maya, tom }, FROZEN_AT)
    await goWithin(page, `${url}/w/${places.wedding}/messages`)
    await page.getByRole('button', { name: /^Everybody who works/ }).click()
    await page.getByRole('textbox', { name: /^Message to/ }).fill('The cake is here')
    await page.getByRole('button', { name: 'Send' }).click()
    const door = await profile(options)
    await still(door)
    for (const place of everyDoor(places)) {
      if (place.press) await door.getByRole('button', { name: place.press }).click()
      else await door.goto(addressOf(place, url, places.wedding))
      await take(door, place.name, place.shows)
    }
    // What others said has come.
    await goWithin(page, `${url}/w/${places.wedding}/day`)
    await expect(page.getByText('10 min behind').first()).toBeVisible()
    for (const place of everyScreen(places)) {
      await goWithin(page, addressOf(place, url, places.wedding))
      if (place.press) await page.getByRole('button', { name: place.press }).first().click()
      await take(page, place.name, place.shows)
    }
    await callForHelp(api, tom, places.wedding, FROZEN_AT)
    await goWithin(page, `${url}/w/${places.wedding}/emergency`)
    await take(page, 'emergency', 'Nobody is on it yet')
    await api.accept(fay, await api.invite(lena, `wedding:${places.wedding}`, 'family'))
    const guest = await profile(options)
    await still(guest)
    await signInHere(guest, url, fay, `/w/${places.wedding}/day`, false)
    await take(guest, 'guest-day', /^\d\d:\d\d/)
    await writeFile(`${FOLDER}/README.md`, table(await readdir(FOLDER)))
  })
}

async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  // Where it can be chosen, the choice is to be seen.
  const choice = page.getByRole('radiogroup', { name: 'Theme' })
  const name = { light: 'Light', dark: 'Dark', sun: 'Sunlight' }[theme]
  if (await choice.isVisible()) await choice.getByText(name, { exact: true }).click()
  await page.evaluate((now) => {
    localStorage.setItem('wedsync.theme', now)
    document.documentElement.dataset['theme'] = now
  }, theme)
}

/** Where everything is scrolled to now; the answer brings it back, whoever scrolled meanwhile. */
async function scrolled(page: Page): Promise<() => Promise<void>> {
  const places = await page.evaluateHandle(() =>
    [...document.querySelectorAll('*')].map((element) => ({ element, top: element.scrollTop })),
  )
  return () =>
    places.evaluate((all) => {
      for (const { element, top } of all) if (element.scrollTop !== top) element.scrollTop = top
    })
}

/** A row a screen, a picture for each size and theme. */
function table(files: readonly string[]): string {
  const columns = Object.keys(SIZES).flatMap((size) => THEMES.map((theme) => `${size}-${theme}`))
  const screens = [
    ...new Set(files.flatMap((file) => /^(.+)-phone-light\.webp$/.exec(file)?.[1] ?? [])),
  ]
  const cell = (screen: string, column: string) =>
    files.includes(`${screen}-${column}.webp`)
      ? `[${column.split('-')[1]}](${screen}-${column}.webp)`
      : ''
  const rows = screens
    .toSorted()
    .map((screen) => `| ${screen} | ${columns.map((column) => cell(screen, column)).join(' | ')} |`)
  return [
    '# Every screen',
    '',
    'Made by `npm run screens` from the built product and the example weddings: 390 × 844 (phone) and',
    '1180 × 820 (tablet, shown at three quarters), in the light, the dark and the sunlight theme. On its way',
    'it looks at each of them with axe.',
    '',
    `| screen | ${columns.map((column) => column.replace('-', ', ')).join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...rows,
    '',
  ].join('\n')
}
