import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

test('a delay without signal breaks the dinner, and the coordinator mends it with one thumb @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840, durationMin: 45 },
    { title: 'Portraits', at: 885, durationMin: 60, minDurationMin: 40 },
    { title: 'Dinner', at: 945, durationMin: 90, pin: true },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const { page } = await person(maya, { ...PHONE, path: wedding.dayPath })
  const phone = dayPage(page)
  await expect(phone.row('Dinner')).toContainText('15:45')

  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Running late' }).click()
  // On its label: a forced click would not wait for the sheet to stand still.
  const later = page.getByRole('radio', { name: '+15' })
  await page.locator('label').filter({ has: later }).click()
  await expect(
    page.getByText('Dinner moves to 16:00, 15 minutes past its fixed time.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Apply', exact: true }).click()
  await expect(phone.row('Dinner')).toContainText('15 min past its fixed time')

  await page.getByRole('button', { name: '1 thing needs you' }).click()
  await page
    .getByRole('list', { name: 'To decide' })
    .getByRole('button', { name: 'Dinner' })
    .click()
  await expect(page.getByRole('radio', { name: /Shorten Portraits by 15 min/ })).toBeChecked()
  await expect(
    page.getByText('Dinner stays at 15:45; Portraits is cut by 15 minutes.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Do it' }).click()
  await expect(phone.row('Dinner')).not.toContainText('past its fixed time')
  await expect(phone.row('Portraits')).toContainText('45 min')
  await expect(page.getByRole('button', { name: /needs you/ })).toBeHidden()

  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const planner = await person(lena, { ...TABLET, path: wedding.dayPath })
  await expect(dayPage(planner.page).row('Portraits')).toContainText('45 min')
  await expect(planner.page.getByText('Every fixed time holds.')).toBeVisible()
})
