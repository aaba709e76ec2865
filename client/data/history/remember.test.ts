import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { HistoryAnswer, HistoryLine } from '#shared/protocol/history.ts'
import { scrubbedTombstone } from '#shared/schema/record/envelope.ts'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { createServerCalls, type ServerCalls } from '../queries.ts'
import { keepMemory } from '../replica/memories.ts'
import { createRemembering } from './remember.ts'
import { createdSince } from './since.ts'

afterEach(closeDevices)

function line(version: number, given: Partial<HistoryLine> = {}): HistoryLine {
  return {
    version,
    record: '01900000-0000-7000-8000-000000000001',
    type: 'task',
    title: 'Rings',
    cause: 'edit',
    user: maya,
    role: 'planner',
    device: 'phone',
    receivedAt: version,
    madeAt: version,
    kind: 'changed',
    changes: [],
    lost: [],
    ...given,
  }
}

const answer = (...lines: HistoryLine[]): HistoryAnswer => ({ lines, next: null, wholeSince: null })

async function device() {
  const { replica } = await testDevice()
  const made = await testWedding(replica)
  const net = { isThere: true, answer: answer(line(7, { record: made.item })) }
  const offline = createServerCalls(
    () => Promise.reject(new TypeError('offline')),
    () => null,
  )
  const calls: ServerCalls = {
    ...offline,
    history: (request) => (net.isThere ? Promise.resolve(net.answer) : offline.history(request)),
  }
  const time = { now: 1_000 }
  return {
    ...made,
    replica,
    net,
    time,
    remembering: createRemembering(replica, calls, () => time.now),
  }
}

describe('what was told is read again without a signal', () => {
  test('with the time at which it was told', async () => {
    const { remembering, net, time, scope } = await device()
    const first = await remembering.lines({ scope })
    expect(first).toMatchObject({ toldAt: 1_000, isKept: false })
    net.isThere = false
    time.now = 9_000
    expect(await remembering.lines({ scope })).toEqual({ ...first, isKept: true })
  })

  test('and what was never asked cannot be told', async () => {
    const { remembering, net, scope } = await device()
    net.isThere = false
    await expect(remembering.lines({ scope })).rejects.toMatchObject({
      problem: { kind: 'unreachable' },
    })
  })

  test('but not of a record that was erased, or went out of sight, since', async () => {
    const { remembering, net, replica, scope, item } = await device()
    await remembering.lines({ scope })
    net.isThere = false
    const previous = await stored(replica, item)
    if (!previous) throw new Error('no item')
    const gone = scrubbedTombstone(previous, previous.at)
    await replica.records.storageInstance.bulkWrite(
      [{ previous, document: { ...previous, ...gone } }],
      'test',
    )
    expect((await remembering.lines({ scope })).value.lines).toEqual([])
  })

  test('a refusal of the server is not papered over', async () => {
    const { replica, scope } = await device()
    const refusing = createServerCalls(
      () => Promise.resolve(Response.json({}, { status: 404 })),
      () => null,
    )
    await keepMemory(replica.local, `lines ${JSON.stringify({ scope })}`, answer(line(1)), 1)
    const remembering = createRemembering(replica, refusing, () => 2)
    await expect(remembering.lines({ scope })).rejects.toMatchObject({
      problem: { kind: 'refused', status: 404 },
    })
  })

  test('only the newest is kept', async () => {
    const { local } = (await device()).replica
    for (let n = 0; n < 70; n += 1) await keepMemory(local, `k${n}`, n, n)
    expect(await local.memories.count()).toBe(60)
    expect(await local.memories.get('k9')).toBeUndefined()
    await keepMemory(local, 'much', 'x'.repeat(7_000_000), 100)
    await keepMemory(local, 'more', 'x'.repeat(7_000_000), 101)
    expect(await local.memories.toCollection().primaryKeys()).toEqual(['more'])
  })
})

describe('what came after a moment', () => {
  const scope = 'wedding:01900000-0000-7000-8000-00000000cccc'
  // Made at 2026-09-21 and 2024-06-09 by their own account.
  const young = '01a0c5d3-8a00-7000-8000-000000000001'
  const old = '01900000-0000-7000-8000-000000000002'
  const waited = '01900000-0000-7000-8000-000000000003'
  const moment = { version: 4, changedAt: 1_780_000_000_000 }

  test('is new by its first line and by its id: what came into sight is not', async () => {
    const pages = [
      answer(
        line(9, { kind: 'created', record: young }),
        line(8, { kind: 'created', record: old, madeAt: 1_790_000_000_000 }),
        // Written before the moment and without a signal: it came after it all the same.
        line(7, { kind: 'created', record: waited, madeAt: 1_717_986_920_000 }),
      ),
      answer(line(5, { user: 'tom' }), line(4, { kind: 'created', record: young })),
    ]
    const since = await createdSince(
      async ({ before }) =>
        before === undefined
          ? { ...(pages[0] ?? answer()), next: 8 }
          : { ...(pages[1] ?? answer()), next: 3 },
      scope,
      moment,
    )
    expect([...since.created]).toEqual([young, waited])
    expect(Object.fromEntries(since.people)).toEqual({ [maya]: 3, tom: 1 })
    expect(since.isAll).toBe(true)
  })

  test('is told to be incomplete where it is too much', async () => {
    let version = 1_000_000
    const endless = async () => ({ ...answer(line((version -= 1))), next: version })
    expect((await createdSince(endless, scope, moment)).isAll).toBe(false)
  })
})
