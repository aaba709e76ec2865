import { afterEach, expect, test } from 'vitest'
import { ack } from '#shared/schema/ack.ts'
import { ackId } from '#shared/schema/ackId.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import { incident } from '#shared/schema/incident.ts'
import { member } from '#shared/schema/member.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import { fakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, maya, noah, testDevice } from '../../testing/testReplica.ts'
import { ackArrivals } from './ackArrivals.ts'
import { runPass } from './pass.ts'

afterEach(closeDevices)

const id = (n: number) => `01910000-0000-7000-8000-${String(n).padStart(12, '0')}`
const scope = `wedding:${id(1)}` as const
const NOW = 1_790_000_000_000

/** Noah's wedding, to which Maya belongs as one who photographs; her device is closed, but for its worker. */
async function scene() {
  const server = fakeServer()
  let ticks = 0
  const put = (n: number, type: string, data: RecordEnvelope['data'], by = noah): string => {
    ticks += 1
    const at = formatStamp({ ms: NOW + ticks, counter: 0, replica: 'bbbbbbbbbbbb' })
    server.put({ id: id(n), scope, type, data, at, by, _deleted: false })
    return id(n)
  }
  put(2, member.name, { user: maya, name: 'Maya', role: 'photographer', owner: false })
  const device = await testDevice()
  const pass = () => runPass(device.replica, device.passDeps(server))
  const told = () =>
    [...server.records.values()].flatMap(({ record }) => (record.type === ack.name ? [record] : []))
  return { server, put, device, pass, told }
}

const said = (more: object = {}) => ({
  author: noah,
  state: 'sent',
  roles: { photographer: true as const },
  members: {},
  text: 'Buses leave at ten',
  urgency: 'change',
  saidAt: NOW,
  ...more,
})

test('what was announced and who called for help came in the background: their authors are told that it is here, once', async () => {
  const { put, device, pass, told } = await scene()
  const announced = put(10, broadcast.name, said())
  const called = put(11, incident.name, { kind: 'medical', raisedAt: NOW, author: noah })
  await pass()
  expect(await ackArrivals(device.replica, NOW + 5_000)).toBe(true)
  await pass()
  const words = told()
  expect(words.map((one) => one.id).toSorted()).toEqual(
    [ackId(announced, maya), ackId(called, maya)].toSorted(),
  )
  for (const { data, by } of words) {
    expect(by).toBe(maya)
    expect(data).toMatchObject({ member: maya, receivedAt: NOW + 5_000, members: { [noah]: true } })
    expect(data).not.toHaveProperty('seenAt')
  }
  expect(await ackArrivals(device.replica, NOW + 60_000)).toBe(false)
})

test('nothing is said of what is over, of one’s own, and of what one only may read', async () => {
  const { put, device, pass } = await scene()
  put(10, broadcast.name, said({ expiresAt: NOW }))
  put(11, broadcast.name, said({ roles: { vendor: true } }))
  put(12, broadcast.name, said({ author: maya }), maya)
  put(13, broadcast.name, said({ state: 'asked' }))
  const marks = { [id(50)]: { by: noah, instant: NOW, device: 'Phone' } }
  const closed = { marks, cleared: {} }
  put(14, incident.name, { kind: 'power', raisedAt: NOW, author: noah, closed })
  put(15, incident.name, { kind: 'power', raisedAt: NOW, author: maya }, maya)
  await pass()
  expect(await ackArrivals(device.replica, NOW)).toBe(false)
})

test('what another device of theirs has said is not said again', async () => {
  const { put, device, pass } = await scene()
  const announced = put(10, broadcast.name, said())
  const theirs = { of: announced, member: maya, roles: {}, members: { [noah]: true }, seenAt: NOW }
  const at = formatStamp({ ms: NOW + 99, counter: 0, replica: 'cccccccccccc' })
  await device.replica.records.insert({
    id: ackId(announced, maya),
    scope,
    type: ack.name,
    data: theirs,
    at,
    by: maya,
  })
  await pass()
  expect(await ackArrivals(device.replica, NOW)).toBe(false)
})
