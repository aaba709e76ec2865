import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { keepApart, makeFormals } from './harness/madeFormals.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { shotsPage } from './harness/shotsPage.ts'
import { storedRecords } from './harness/storedRecords.ts'

const MOMENTS = [
  { title: 'Ceremony', at: 840 },
  { title: 'Family formals', at: 900, durationMin: 30, category: 'photo' },
]
/** Within the lower half, where nothing floats. */
const BELOW_TOASTS = { x: 60, y: 390 }
const AS_WRITTEN = [
  'Couple with her father',
  'Couple with her mother',
  'Everybody',
  'Couple with Alfie',
  'Couple with Nan Rose',
]

test('formals are called without signal, a second shooter ticks elsewhere, and both meet @phone', async ({
  api,
  person,
}) => {
  const [lena, tom, maya] = await Promise.all([
    api.signUp('Lena Park'),
    api.signUp('Tom Reyes'),
    api.signUp('Maya Ortiz'),
  ])
  const wedding = await makeWedding(api, lena, MOMENTS)
  const { people } = await makeFormals(api, lena, wedding)
  for (const one of [tom, maya])
    await api.accept(one, await api.invite(lena, wedding.scope, 'photographer'))
  const [gareth = '', judith = ''] = ['Gareth Lowell', 'Judith Ames'].map((name) =>
    people.get(name),
  )
  await keepApart(api, tom, wedding, gareth, judith)
  const path = `/w/${wedding.id}/shots`
  const [first, second] = await Promise.all([
    person(tom, { ...PHONE, path }),
    person(maya, { ...PHONE, path }),
  ])
  const [one, two] = [shotsPage(first.page), shotsPage(second.page)]
  await expect(one.box('Everybody')).toBeVisible()
  await expect(two.box('Everybody')).toBeVisible()
  await expect(
    first.page.getByText('Nan Rosé Hale leaves at 15:16: 1 group comes too late'),
  ).toBeVisible()
  for (const { page } of [first, second]) await page.context().setOffline(true)

  // The order in which people can leave is shown before anything moves, and goes back by one tap.
  await one.more('Order so that people can leave')
  const preview = first.page.getByRole('dialog')
  await expect(preview.getByText('Comes in time for Nan Rosé Hale then.')).toBeVisible()
  await expect(preview.getByText('Nobody follows somebody they are kept apart from.')).toBeVisible()
  await one.button('Order it like this').click()
  await one.button('Undo').click()
  await expect.poll(one.titles).toEqual(AS_WRITTEN)
  await one.more('Order so that people can leave')
  await one.button('Order it like this').click()
  await expect
    .poll(one.titles)
    .toEqual([
      'Everybody',
      'Couple with Nan Rose',
      'Couple with her father',
      'Couple with Alfie',
      'Couple with her mother',
    ])

  // Caller: her mother is missing, so all with her wait and come by themselves when she is here.
  await one.button('Call groups').click()
  const now = first.page.getByRole('region', { name: 'Names to call' })
  await expect(now.getByRole('heading', { name: 'Everybody' })).toBeVisible()
  await one.button('Someone is missing').click()
  await first.page.getByRole('dialog').getByRole('button', { name: 'Judith Ames' }).click()
  await expect(now.getByRole('heading', { name: 'Couple with Nan Rose' })).toBeVisible()
  await expect(now.getByText('Waiting for Judith Ames')).toBeVisible()
  const size = await now
    .getByText('Nan Rosé', { exact: true })
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(20)
  const done = one.button('Got it: Couple with Nan Rose')
  const box = await done.boundingBox()
  expect(box?.y).toBeLessThanOrEqual(844 / 2)
  await done.click({ position: BELOW_TOASTS })
  await expect(now.getByRole('heading', { name: 'Couple with her father' })).toBeVisible()

  // Elsewhere, and knowing nothing of that: one is taken, and her mother is seen.
  await two.tick('Couple with Alfie')
  await two.more('Who is here')
  await second.page.getByRole('dialog').getByText('Judith Ames', { exact: true }).click()
  await expect(second.page.getByRole('checkbox', { name: 'Judith Ames, here' })).toBeChecked()
  await two.button('Close').click()

  for (const { page } of [first, second]) await page.context().setOffline(false)
  await expect(chip(second.page, 'Saved')).toBeVisible()
  // Whoever was missing is here, as the other phone knew: their group is called again, by itself.
  await expect(now.getByRole('heading', { name: 'Everybody' })).toBeVisible()
  await expect(now.getByText('Waiting for Judith Ames')).toBeHidden()
  await one.button('Got it: Everybody').click({ position: BELOW_TOASTS })
  await expect(now.getByText(/^You can go: (Nan Rosé and Alfie|Alfie and Nan Rosé)$/)).toBeVisible()
  await expect(second.page.getByText('3 of 5 taken').first()).toBeVisible()
})

test('a tick goes for both once whoever takes it back had seen it; one that comes in later counts @phone', async ({
  api,
  person,
}) => {
  const [lena, tom, maya] = await Promise.all([
    api.signUp('Lena Park'),
    api.signUp('Tom Reyes'),
    api.signUp('Maya Ortiz'),
  ])
  const wedding = await makeWedding(api, lena, MOMENTS)
  await makeFormals(api, lena, wedding)
  for (const one of [tom, maya])
    await api.accept(one, await api.invite(lena, wedding.scope, 'photographer'))
  const path = `/w/${wedding.id}/shots`
  const [first, second] = await Promise.all([
    person(tom, { ...PHONE, path }),
    person(maya, { ...PHONE, path }),
  ])
  const [one, two] = [shotsPage(first.page), shotsPage(second.page)]
  await one.tick('Everybody')
  await expect(second.page.getByText('1 of 5 taken').first()).toBeVisible()
  for (const { page } of [first, second]) await page.context().setOffline(true)
  const takesBack = async (page: Page, shots: typeof one) => {
    await page.getByRole('button', { name: '1 taken', exact: true }).click()
    await shots.tick('Everybody')
    await expect(shots.box('Everybody')).not.toBeChecked()
  }
  await takesBack(second.page, two)
  // Unsent, its title says so beside its words.
  await second.page
    .getByRole('main')
    .getByText(/^Everybody/)
    .click()
  await expect(two.box('Everybody')).toBeChecked()
  await takesBack(first.page, one)

  for (const { page } of [first, second]) await page.context().setOffline(false)
  await expect(one.box('Everybody')).toBeChecked()
  await one.details('Everybody').click()
  for (const name of ['Tom Reyes', 'Maya Ortiz'])
    await expect(
      first.page.getByText(
        new RegExp(`^Taken back at .* by ${name}, who had seen the tick of Tom Reyes at`),
      ),
    ).toBeVisible()
  await expect(first.page.getByText(/^Taken at .* by Maya Ortiz/)).toBeVisible()
  await expect(
    first.page.getByText('The tick of Maya Ortiz had not been seen then: it counts.'),
  ).toBeVisible()
  await one.button('Close').click()
  for (const { page } of [first, second]) await expect(chip(page, 'Saved')).toBeVisible()
  await expect
    .poll(async () => (await storedRecords(second.page, wedding.scope)).join('\n'))
    .toBe((await storedRecords(first.page, wedding.scope)).join('\n'))
})
