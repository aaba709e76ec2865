import type { Page } from '@playwright/test'
import { addressOf, everyScreen } from './harness/everyScreen.ts'
import { layOutFullWedding } from './harness/fullWedding.ts'
import { goWithin } from './harness/goWithin.ts'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { look } from './harness/look.ts'
import { tooNarrow } from './harness/squeezed.ts'
import { tooSmall } from './harness/targets.ts'

test.setTimeout(240_000)
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Other walks look at the rest. */
const LOOKED_AT_HERE = [
  'money',
  'money-line',
  'money-new',
  'statement',
  'messages',
  'messages-thread',
  'announcements',
  'announce',
  'published',
  'publish',
  'published-readers',
  'proposals',
  'paper',
  'year',
  'year-weeks',
  'contacts',
  'shots-caller',
  'look',
]

test('talk, money, plans and the year can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya, tom, fay] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes', 'Fay Cole'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom || !fay) throw new Error('Nobody came')
  const { page } = await person(lena, ALWAYS_ONLINE)
  const places = await layOutFullWedding(api, page, lena, { maya, tom })
  for (const place of everyScreen(places)) {
    if (!LOOKED_AT_HERE.includes(place.name)) continue
    await goWithin(page, addressOf(place, url, places.wedding))
    if (place.press) await page.getByRole('button', { name: place.press }).first().click()
    await look(page, place.name, place.shows)
    expect.soft(await tooSmall(page, place.name)).toEqual([])
  }
  await api.accept(fay, await api.invite(lena, `wedding:${places.wedding}`, 'family'))
  const guest = await person(fay, { ...ALWAYS_ONLINE, path: `/w/${places.wedding}/more` })
  await goWithin(guest.page, `${url}/w/${places.wedding}/day`)
  await look(guest.page, 'the day of a guest', /\d\d:\d\d/)
})

test('on the smallest phone, with letters of twice the size, every screen can be read and used @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya, tom] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom) throw new Error('Nobody came')
  const { page } = await person(lena, ALWAYS_ONLINE)
  const places = await layOutFullWedding(api, page, lena, { maya, tom })
  const faults: string[] = []
  for (const place of everyScreen(places)) {
    const address = addressOf(place, url, places.wedding)
    const leaves = new URL(address).pathname !== new URL(page.url()).pathname
    await scrollDown(page)
    await goWithin(page, address)
    if (place.press) await page.getByRole('button', { name: place.press }).first().click()
    await expect.soft(page.getByText(place.shows).filter({ visible: true }).first()).toBeVisible()
    // The day opens at what is now.
    if (leaves && !place.name.startsWith('day') && (await scrolledBy(page)) > 0)
      faults.push(`${place.name} opens below its beginning`)
    faults.push(...(await tooSmall(page, place.name)), ...(await tooNarrow(page, place.name)))
  }
  expect(faults).toEqual([])
})

/** To the end of what is in view, as somebody leaves it who has read it. */
async function scrollDown(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const main = document.querySelector('main')
    if (main) main.scrollTop = main.scrollHeight
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}

async function scrolledBy(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)
}
