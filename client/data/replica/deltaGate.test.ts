import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Delta } from '#shared/protocol/live.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createDeltaGate, type PullPage } from './deltaGate.ts'
import { createKnownStates, positionOrder } from './knownStates.ts'
import { createTurns } from './turns.ts'

const scope: ScopeName = 'wedding:01900000-0000-7000-8000-000000000001'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function gateAt(position: string, head = position) {
  const emitted: (PullPage | 'RESYNC')[] = []
  const turns = createTurns()
  const known = createKnownStates()
  const gate = createDeltaGate({ turns, known, emit: (item) => emitted.push(item) })
  gate.pulled({ [scope]: position }, { [scope]: head })
  /** Titles in order, and RESYNC. */
  const seen = () =>
    emitted.map((item) => (item === 'RESYNC' ? item : item.documents[0]?.data['title']))
  return { gate, turns, known, emitted, seen }
}

function delta(from: number, to: number, epoch = 1): Delta {
  const record: RecordEnvelope = {
    id: '01900000-0000-7000-8000-000000000002',
    scope,
    type: 'timelineItem',
    data: { title: `v${to}` },
    at: `0179000000000${to}-0000-000000000001`,
    by: 'maya',
    _deleted: false,
  }
  return { scope, epoch, from, to, replica: null, records: [record] }
}

test('what continues is applied, and moves the checkpoint of its scope alone', async () => {
  const { gate, emitted, seen } = gateAt('4.7', '1.7')
  gate.delta(delta(7, 8))
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['v8'])
  // The checkpoint keeps the epoch that also counts the membership's.
  expect(emitted).toMatchObject([{ checkpoint: { [scope]: '4.8' } }])
})

test('an event that was overtaken waits for the one before it', async () => {
  const { gate, seen } = gateAt('1.7')
  gate.delta(delta(8, 9))
  gate.delta(delta(7, 8))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen()).toEqual(['v8', 'v9'])
})

test('a gap that lasts 150 ms is pulled', async () => {
  const { gate, seen } = gateAt('1.7')
  gate.delta(delta(8, 9))
  await vi.advanceTimersByTimeAsync(149)
  expect(seen()).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(seen()).toEqual(['RESYNC'])
})

test('F11: a stale or doubled event changes nothing', async () => {
  const { gate, seen } = gateAt('1.7')
  gate.delta(delta(5, 6))
  gate.delta(delta(6, 7))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen()).toEqual([])
})

test('another epoch, or a scope never read, is pulled', async () => {
  const first = gateAt('1.7')
  first.gate.delta(delta(7, 8, 2))
  const second = gateAt('1.7')
  second.gate.delta({ ...delta(7, 8), scope: 'studio:01900000-0000-7000-8000-000000000009' })
  await vi.advanceTimersByTimeAsync(0)
  expect([first.seen(), second.seen()]).toEqual([['RESYNC'], ['RESYNC']])
})

test('F26: an event waits while a push or a pull is under way', async () => {
  const { gate, turns, seen } = gateAt('1.7')
  let answer = () => {}
  void turns(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve
      }),
  )
  await vi.advanceTimersByTimeAsync(0)
  gate.delta(delta(7, 8))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(seen()).toEqual([])
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['v8'])
})

test('many wishes are one pull; one that the database dropped is wished again', async () => {
  const { gate, seen } = gateAt('1.7')
  gate.poke({ scope, epoch: 1, to: 7 })
  gate.poke({ scope, epoch: 1, to: 9 })
  gate.access({ gained: [], lost: [] })
  gate.resync()
  await vi.advanceTimersByTimeAsync(0)
  expect(seen()).toEqual(['RESYNC'])
  gate.rested()
  expect(seen()).toEqual(['RESYNC', 'RESYNC'])
  gate.pulling()
  gate.rested()
  expect(seen()).toHaveLength(2)
})

test('F26: a state is overtaken once something newer about the record is known, not before', () => {
  const known = createKnownStates()
  known.handed('a', 'old', positionOrder('1.5'))
  expect(known.isOvertaken('a', 'old')).toBe(false)
  known.settled('a', positionOrder('1.6'))
  expect(known.isOvertaken('a', 'old')).toBe(true)
  // The same state, seen again in a later snapshot, is what stands.
  known.handed('a', 'old', positionOrder('1.9'))
  expect(known.isOvertaken('a', 'old')).toBe(false)
  expect(positionOrder('2.0')).toBeGreaterThan(positionOrder('1.99999'))
})
