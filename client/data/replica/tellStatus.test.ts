import { afterEach, expect, test } from 'vitest'
import type { DeviceReport } from '#shared/protocol/deviceStatus.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { closeDevices, maya, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { testWedding } from '../../testing/testWedding.ts'
import { tellFromWorker } from './tellFromWorker.ts'
import { tellStatus } from './tellStatus.ts'

afterEach(closeDevices)

const wedding = (n: number): ScopeName =>
  `wedding:01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const MINUTE = 60_000

async function device(scopes: number) {
  const made = await testDevice()
  const contact = Object.fromEntries(Array.from({ length: scopes }, (_, n) => [wedding(n), 1]))
  const own = { [`user:${maya}`]: 1 }
  await made.replica.local.settings.put({ key: 'contact', value: { ...contact, ...own } })
  return made
}

function teller({ replica }: TestDevice) {
  const posted: DeviceReport[] = []
  const net = { isThere: true }
  const tell = (waiting: readonly { scope: ScopeName; since: number }[]) =>
    tellStatus(replica, {
      waiting,
      post: async (report) => {
        if (net.isThere) posted.push(report)
        return net.isThere
      },
    })
  return { posted, net, tell, last: () => posted.splice(0).flatMap(({ scopes }) => scopes) }
}

test('DEV3 tells each wedding once, then what has changed, then what was told ten minutes ago', async () => {
  const made = await device(2)
  const { tell, last } = teller(made)
  const calm = { waiting: 0, refused: 0, since: null }
  await tell([])
  expect(last()).toEqual([
    { scope: wedding(0), ...calm },
    { scope: wedding(1), ...calm },
  ])
  await tell([])
  expect(last()).toEqual([])
  made.edge.time += MINUTE
  await tell([
    { scope: wedding(1), since: 70 },
    { scope: wedding(1), since: 50 },
  ])
  expect(last()).toEqual([{ scope: wedding(1), waiting: 2, refused: 0, since: 50 }])
  made.edge.time += 9 * MINUTE
  await tell([
    { scope: wedding(1), since: 70 },
    { scope: wedding(1), since: 50 },
  ])
  expect(last()).toEqual([{ scope: wedding(0), ...calm }])
})

test('counts what was refused, and a wedding that was made here', async () => {
  const made = await device(0)
  const { tell, last } = teller(made)
  const record = {
    id: 'a',
    scope: wedding(7),
    type: 'day',
    data: {},
    at: '',
    by: '',
    _deleted: false,
  }
  await made.replica.local.rejections.put({
    key: 'a',
    id: 'a',
    scope: wedding(7),
    type: 'day',
    code: 'INVALID',
    message: '',
    refusedAt: 40,
    mine: record,
    base: null,
  })
  await tell([{ scope: wedding(7), since: 60 }])
  expect(last()).toEqual([{ scope: wedding(7), waiting: 1, refused: 1, since: 40 }])
})

test('a report that was lost is told with the next one', async () => {
  const made = await device(1)
  const { tell, last, net } = teller(made)
  net.isThere = false
  await tell([])
  net.isThere = true
  await tell([])
  expect(last()).toHaveLength(1)
})

test('two hundred weddings are four requests a day, not every ten minutes', async () => {
  const made = await device(200)
  const { tell, posted, last } = teller(made)
  await tell([])
  expect(posted.map(({ scopes }) => scopes.length)).toEqual([50, 50, 50, 50])
  expect(last()).toHaveLength(200)
  made.edge.time += 11 * MINUTE
  await tell([{ scope: wedding(3), since: 1 }])
  expect(last()).toEqual([{ scope: wedding(3), waiting: 1, refused: 0, since: 1 }])
})

test('DEV3 the worker tells what its pass left, and an unreachable server costs it nothing', async () => {
  const made = await device(0)
  const { scope } = await testWedding(made.replica)
  const bodies: unknown[] = []
  const answer = { status: 503 }
  const fetch = async (_url: string, { body }: RequestInit) => {
    if (typeof body === 'string') bodies.push(JSON.parse(body))
    return new Response(null, answer)
  }
  await tellFromWorker(made.replica, () => Promise.reject(new TypeError('offline')), 'token')
  await tellFromWorker(made.replica, fetch, 'token')
  answer.status = 204
  await tellFromWorker(made.replica, fetch, 'token')
  await tellFromWorker(made.replica, fetch, 'token')
  const report = { scopes: [{ scope, waiting: 4, refused: 0, since: made.edge.time }] }
  expect(bodies).toEqual([report, report])
})
