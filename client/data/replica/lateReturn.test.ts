import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { closeDevices, maya, noah, testDevice } from '../../testing/testReplica.ts'
import { syncServer } from '../../testing/syncServer.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { lateReturnWords } from '../../words/lateReturn.ts'
import {
  forgetLateReturn,
  noteContact,
  noteLate,
  watchLateReturn,
  type LateReturn,
} from './lateReturn.ts'
import { runPass } from './pass.ts'
import { writeMany } from './write.ts'
import { patchOp } from './writeOp.ts'

afterEach(closeDevices)

const DAY = 86_400_000
const YEAR_2100 = 4_102_444_800_000

test('CON7 P8 a phone that was away for months says once what became of its edits', async () => {
  const server = syncServer()
  const first = await testDevice(maya, 1)
  const second = await testDevice(noah, 2)
  const { scope, item, moment } = await testWedding(first.replica)
  const passOf = (device: typeof first, user: string) =>
    runPass(device.replica, device.passDeps(server.linkOf(user, 'somebody')))
  await passOf(first, maya)
  const joining = { scope, user: noah, name: 'Noah', role: 'planner', device: 'phone' } as const
  await server.service.members.join(joining)
  await passOf(second, noah)

  for (const title of ['Vows', 'Promise']) {
    await writeMany(first.replica, [patchOp(item, { title })])
    await passOf(first, maya)
  }
  // Everything but what stands is thinned out.
  for (let after: string | null = null, isFirst = true; isFirst || after !== null;) {
    isFirst = false
    const step = await server.store.thin({ scope, before: YEAR_2100, after, records: 100 })
    after = step.next
  }
  second.edge.time += 213 * DAY
  await writeMany(second.replica, [patchOp(item, { title: 'Rings', notes: 'Bring tissues.' })])
  await passOf(second, noah)

  const late = watchLateReturn(second.replica.local)
  const told: LateReturn[] = []
  const stop = late.subscribe(() => {
    const value = late.read()
    if (value) told.push(value)
  })
  const whole = { kept: 1, asked: 1, since: expect.any(Number) }
  await expect.poll(() => told.at(-1)).toMatchObject(whole)
  const notice = told.at(-1)
  if (!notice) throw new Error('nothing was told')
  expect(lateReturnWords.sentence(notice, second.edge.time, 'phone')).toBe(
    'This phone was away for 7 months. Its edit was kept; 1 needs a look.',
  )
  expect((await stored(second.replica, item))?.data).toMatchObject({
    title: 'Promise',
    notes: 'Bring tissues.',
    durationMin: moment.durationMin,
  })
  const cards = await second.replica.local.cards.toArray()
  expect(cards.map(({ record }) => record.data)).toMatchObject([{ reason: 'late', path: 'title' }])

  await forgetLateReturn(second.replica.local)
  await expect.poll(late.read).toBeNull()
  stop()
  await writeMany(second.replica, [patchOp(item, { location: 'Barn' })])
  await passOf(second, noah)
  await passOf(first, maya)
  expect(await second.replica.local.settings.get('lateReturn')).toBeUndefined()
  expect((await stored(first.replica, item))?.data).toMatchObject({ location: 'Barn' })
})

test('CON7 how long it was is told, also where the answer is noted before the contact', async () => {
  const { replica } = await testDevice(maya, 1)
  const { local } = replica
  const { item } = await testWedding(replica)
  const late = watchLateReturn(local)
  const stop = late.subscribe(() => undefined)
  const results = { [item]: { status: 'applied' as const, late: true } }
  await noteLate(local, { results, conflicts: [], scopes: {}, now: '' })
  await expect.poll(late.read).toMatchObject({ since: null, kept: 1 })
  await noteContact(local, 1_000_000, 1_000_000 + 213 * DAY)
  await expect.poll(late.read).toMatchObject({ since: 1_000_000, kept: 1 })
  stop()
})
