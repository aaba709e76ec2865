import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { storedRecords } from './harness/storedRecords.ts'

test('two times for a fixed moment become one question, settled without signal, seen by all @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840, pin: true },
    { title: 'Dinner', at: 1080 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const planner = await person(lena, { ...TABLET, path: wedding.dayPath })
  const coordinator = await person(maya, { ...PHONE, path: wedding.dayPath })
  const tablet = dayPage(planner.page)
  const phone = dayPage(coordinator.page)
  await expect(tablet.row('Ceremony')).toContainText('14:00')
  await expect(phone.row('Ceremony')).toContainText('14:00')

  for (const { page } of [planner, coordinator]) await page.context().setOffline(true)
  await tablet.setTime('Ceremony', '14:20')
  await phone.setTime('Ceremony', '14:45')
  // Hers arrives first: it stands, and a fixed time then stays until somebody decides.
  await planner.page.context().setOffline(false)
  await expect(chip(planner.page, 'Saved')).toBeVisible()
  await coordinator.page.context().setOffline(false)

  for (const day of [tablet, phone]) {
    await expect(day.row('Ceremony')).toContainText('Two times were given')
    await expect(day.row('Ceremony')).toContainText('14:20')
  }

  await coordinator.page.context().setOffline(true)
  await phone
    .row('Ceremony')
    .getByRole('link', { name: /Two times were given/ })
    .click()
  const card = coordinator.page.getByRole('article', { name: /Ceremony/ })
  await expect(card).toContainText('14:20')
  await expect(card).toContainText('14:45')
  await expect(card).toContainText('Lena Park')
  await expect(card).toContainText('You')
  await card.getByRole('radio', { name: /14:45/ }).check({ force: true })
  await coordinator.page.getByRole('button', { name: 'Use 14:45' }).click()
  await expect(coordinator.page.getByText(/will see it when you have signal/).first()).toBeVisible()
  await expect(chip(coordinator.page, /1 on this phone/)).toBeVisible()

  await coordinator.page.context().setOffline(false)
  await expect(tablet.row('Ceremony')).toContainText('14:45')
  await expect(tablet.row('Ceremony')).not.toContainText('Two times were given')
  await expect(chip(planner.page, 'Saved')).toBeVisible()
  await expect(chip(coordinator.page, 'Saved')).toBeVisible()
  await coordinator.page.goto(new URL(wedding.dayPath, coordinator.page.url()).href)
  await expect(phone.row('Ceremony')).toContainText('14:45')
  // What the server made of the decision follows its answer by a pull: until then both show it already.
  await expect(async () => {
    expect(await storedRecords(coordinator.page, wedding.scope)).toEqual(
      await storedRecords(planner.page, wedding.scope),
    )
  }).toPass()
})
