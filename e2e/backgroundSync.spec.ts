import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

test('edits made without signal are sent once by the worker after the tab was closed @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const before = (await api.pullAll(lena)).length
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const context = page.context()
  const pushed: string[] = []
  context.on('request', (request) => {
    if (!request.url().endsWith('/api/sync/push')) return
    pushed.push(request.serviceWorker() ? 'worker' : 'page')
  })
  const other = await context.newPage()
  await other.goto('about:blank')

  await context.setOffline(true)
  const day = dayPage(page)
  await day.add('15:00 Confetti 10 min')
  await day.add('15:30 Group photo 20 min')
  await expect(day.row('Group photo')).toContainText('only on this phone')
  await page.close()
  pushed.length = 0

  await context.setOffline(false)
  await expect
    .poll(
      async () => (await api.pullAll(lena)).filter(({ type }) => type === 'timelineItem').length,
    )
    .toBe(3)
  const titles = (await api.pullAll(lena)).map(({ data }) => data['title'])
  expect(titles.filter((title) => title === 'Confetti')).toHaveLength(1)
  expect(titles.filter((title) => title === 'Group photo')).toHaveLength(1)
  expect(await api.pullAll(lena)).toHaveLength(before + 2)
  expect(pushed).toEqual(['worker'])

  // Opened again, the device knows that nothing waits any more.
  const again = await context.newPage()
  await again.goto(new URL(wedding.dayPath, process.env['WEDSYNC_JOURNEYS_URL']).href)
  await expect(dayPage(again).row('Group photo')).toBeVisible()
  await expect(dayPage(again).row('Group photo')).not.toContainText('only on this phone')
})
