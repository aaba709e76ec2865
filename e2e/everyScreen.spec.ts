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
    await goWithin(page, addressOf(place, url, places.wedding))
    if (place.press) await page.getByRole('button', { name: place.press }).first().click()
    await expect.soft(page.getByText(place.shows).filter({ visible: true }).first()).toBeVisible()
    faults.push(...(await tooSmall(page, place.name)), ...(await tooNarrow(page, place.name)))
  }
  expect(faults).toEqual([])
})
