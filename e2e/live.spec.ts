import { dayPage } from './harness/dayPage.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

test('what one person changes appears before the other without a reload @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840 },
    { title: 'Cake cutting', at: 1080 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const planner = await person(lena, { ...TABLET, ...ALWAYS_ONLINE, path: wedding.dayPath })
  const coordinator = await person(maya, { ...PHONE, ...ALWAYS_ONLINE, path: wedding.dayPath })
  const seen = dayPage(coordinator.page)
  await expect(seen.row('Cake cutting')).toContainText('18:00')
  await coordinator.page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'))

  await dayPage(planner.page).setTime('Cake cutting', '18:20')
  await expect(seen.row('Cake cutting')).toContainText('18:20')

  await dayPage(coordinator.page).add('19:00 First dance 10 min')
  await expect(dayPage(planner.page).row('First dance')).toContainText('19:00')
  await expect(coordinator.page.locator('body[data-same-page=yes]')).toBeAttached()
})
