import { violationsOf } from './harness/axe.ts'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { deliverTo, openPushDoor, shownNotices, workerOf } from './harness/pushDoor.ts'

test('notices are turned on by a tap, come with the app closed, and bring along what they are about @phone', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'First dance', at: 1200 }])
  const tom = await api.signUp('Tom Reyes')
  await api.accept(tom, await api.invite(lena, wedding.scope, 'coordinator'))
  const door = await openPushDoor()
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const context = page.context()
  await context.grantPermissions(['notifications'], { origin: url })
  await door.standsInFor(page)

  // Nobody is asked at the start; settings are where one asks for it.
  await page.goto(`${url}/notices`)
  await page.getByRole('button', { name: 'Turn on notices here' }).click()
  await expect(page.getByText(/tells you what cannot wait/)).toBeVisible()
  await page.getByRole('button', { name: 'Send a test notice' }).click()
  await expect.poll(() => door.delivered.length).toBe(1)
  expect(door.delivered[0]).toMatchObject({
    'content-encoding': 'aes128gcm',
    authorization: expect.stringContaining('vapid t='),
  })

  await page.getByText('A decision needs me').click()
  await page.getByText('Nothing at night').click()
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('22:00')
  expect(await violationsOf(page, 'notices')).toEqual([])
  await page.reload()
  await expect(page.getByRole('switch', { name: 'A decision needs me' })).not.toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Until' })).toHaveValue('07:00')
  await expect(page.getByRole('button', { name: 'Turn off notices here' })).toBeVisible()
  await expect(chip(page, 'Saved')).toBeVisible()

  // The last tab is closed; what happened meanwhile is fetched with the notice.
  const worker = { origin: url, registrationId: await workerOf(page, url) }
  const other = await context.newPage()
  await other.goto('about:blank')
  await page.close()
  const base = (await api.pullAll(lena)).find(({ type }) => type === 'timelineItem')
  if (!base) throw new Error('the moment is not there')
  await api.edit(lena, base, { title: 'The very first dance' })
  const pulled = context.waitForEvent('requestfinished', {
    predicate: (request) =>
      request.url().endsWith('/api/sync/pull') && request.serviceWorker() !== null,
  })
  const at = { scope: wedding.scope, wedding: wedding.title, record: base.id }
  const moved = { kind: 'moved', ...at, title: 'First dance', from: 1200, to: 1215 }
  await deliverTo(other, worker, moved)
  await pulled
  const called = newId()
  const data = { author: tom.id, kind: 'power', place: 'Old Barn', raisedAt: Date.now() }
  const row = { id: called, scope: wedding.scope, type: 'incident', _deleted: false, data }
  await api.push(tom, [{ ...row, at: stamp(), by: tom.id }])
  const raised = { kind: 'emergency', ...at, record: called, what: 'power', place: 'Old Barn' }
  await deliverTo(other, worker, raised)
  // Whoever called for help is told that it is on that device, which nobody has opened.
  await expect
    .poll(async () =>
      (await api.pullAll(tom)).filter(({ type }) => type === 'ack').map(({ data }) => data),
    )
    .toEqual([
      expect.objectContaining({ of: called, member: lena.id, receivedAt: expect.any(Number) }),
    ])

  await context.setOffline(true)
  await other.goto(`${url}${wedding.dayPath}`)
  await expect(dayPage(other).row('The very first dance')).toBeVisible()
  await expect
    .poll(async () => (await shownNotices(other)).toSorted((a, b) => (a.title < b.title ? -1 : 1)))
    .toEqual([
      { title: 'Emergency: The power is out', body: 'Old Barn. Ada & Ben' },
      { title: '“First dance” now starts at 20:15', body: 'It was 20:00. Ada & Ben' },
    ])
  await door.close()
})
