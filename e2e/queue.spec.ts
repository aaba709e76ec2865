import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, test } from './harness/journey.ts'
import { dayFromNow, makeTasks } from './harness/madeTasks.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { tasksPage } from './harness/tasksPage.ts'

test('what is discarded in another window is never sent, what is held back waits, and the team is told @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(0) })
  const ids = await makeTasks(api, lena, wedding, [
    { title: 'Print the vows', phase: 'before' },
    { title: 'Call the bus', phase: 'before' },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const { page } = await person(lena, { ...PHONE, path: `/w/${wedding.id}/tasks` })
  const tasks = tasksPage(page)
  await expect(tasks.box('Call the bus')).toBeVisible()
  await page.context().setOffline(true)
  await tasks.tick('Print the vows')
  await tasks.tick('Call the bus')
  await chip(page, /2 on this phone/).click()
  const waiting = page.getByRole('region', { name: 'Only on this phone' })
  await expect(waiting.getByText('Ticked Print the vows as done')).toBeVisible()
  await expect(waiting.getByText(/^today · 2 changes$/)).toBeVisible()

  // The first window replicates and lets go of it for the other.
  const other = await page.context().newPage()
  await other.goto(`${url}/sync`)
  const call = 'Ticked Call the bus as done'
  await other.getByRole('button', { name: `What to do with: ${call}` }).click()
  await other.getByRole('menuitem', { name: 'Discard' }).click()
  await expect(other.getByText(/^Discarded\./)).toBeVisible()
  await other.close()
  await expect(waiting.getByText(call)).toBeHidden()
  await page.getByRole('button', { name: 'Pause sending' }).click()
  await expect(waiting.getByText(/held back by you/)).toBeVisible()

  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText('Connected: changes appear at once')).toBeVisible()
  const stateOf = async (title: string) =>
    (await api.pullAll(maya)).find(({ id }) => id === ids.get(title))?.data['marks']
  expect(await stateOf('Print the vows')).toBeUndefined()

  await page.getByRole('button', { name: 'Go on sending' }).click()
  await expect(chip(page, 'Saved')).toBeVisible()
  expect(await stateOf('Print the vows')).toBeDefined()
  expect(await stateOf('Call the bus')).toBeUndefined()

  const { page: hers } = await person(maya, {
    ...PHONE,
    ...ALWAYS_ONLINE,
    path: `/w/${wedding.id}/people`,
  })
  const devices = hers.getByRole('list', { name: 'Devices of Ada & Ben' })
  await expect(devices.getByRole('listitem').filter({ hasText: 'Lena Park' })).toContainText(
    /everything sent, last seen \d\d:\d\d/,
  )
})
