import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { storedRecords } from './harness/storedRecords.ts'

test('coordinator and photographer edit one day without signal, and both see one day after @phone', async ({
  api,
  person,
}) => {
  const [lena, maya, tom] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom) throw new Error('Three people are needed')
  const wedding = await makeWedding(api, lena, [
    { title: 'Getting ready', at: 540, category: 'photo' },
    { title: 'Family formals', at: 900, category: 'photo' },
    { title: 'Cake cutting', at: 1080 },
    { title: 'First dance', at: 1140 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const coordinator = await person(maya, { ...TABLET, path: wedding.dayPath })
  const photographer = await person(tom, { ...PHONE, path: wedding.dayPath })
  const tablet = dayPage(coordinator.page)
  const phone = dayPage(photographer.page)
  await expect(tablet.row('First dance')).toBeVisible()
  await expect(phone.row('First dance')).toBeVisible()

  for (const { page } of [coordinator, photographer]) await page.context().setOffline(true)

  await tablet.setTime('Family formals', '15:20')
  await tablet.tick('Getting ready').click({ force: true })
  await tablet.add('19:30 Sparklers 10 min')
  await phone.setNotes('Family formals', 'Grandmother sits: bring a chair')
  await phone.rename('Getting ready', 'Getting ready, both suites')
  await phone.tick('Cake cutting').click({ force: true })

  // Each sees its own edits, and that they are only here.
  await expect(tablet.row('Family formals')).toContainText('15:20')
  await expect(tablet.row('Family formals')).toContainText('only on this')
  await expect(chip(photographer.page, /\d on this phone/)).toBeVisible()
  await expect(phone.row('Family formals')).toContainText('15:00')

  for (const { page } of [coordinator, photographer]) await page.context().setOffline(false)

  for (const { page } of [coordinator, photographer]) {
    const day = dayPage(page)
    await expect(chip(page, 'Saved')).toBeVisible()
    await expect(day.row('Family formals')).toContainText('15:20')
    await expect(day.row('Sparklers')).toBeVisible()
    await expect(day.tick('Cake cutting')).toBeChecked()
    await expect(day.tick('Getting ready, both suites')).toBeChecked()
  }
  await phone.row('Family formals').getByRole('button', { name: 'Family formals' }).click()
  await expect(photographer.page.getByText('Grandmother sits: bring a chair')).toBeVisible()

  const here = await storedRecords(coordinator.page, wedding.scope)
  expect(here.length).toBeGreaterThanOrEqual(10)
  expect(await storedRecords(photographer.page, wedding.scope)).toEqual(here)
})
