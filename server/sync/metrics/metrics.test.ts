import { describe, expect, test } from 'vitest'
import type { PushAnswer, RowResult } from '#shared/protocol/push.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { uuid } from '../testing/storedRecords.ts'
import { createCounting } from './counting.ts'
import { deviceKindOf } from './deviceKind.ts'
import { createMemoryMetrics } from './memoryMetrics.ts'
import { readMetrics } from './readMetrics.ts'
import { addHistograms, BOUNDS_MS, oneAnswer, percentileMs } from './serverTime.ts'
import { tallyPull } from './tallyPull.ts'
import { tallyPush } from './tallyPush.ts'

const [ours, other, strangers]: [ScopeName, ScopeName, ScopeName] = [
  `wedding:${uuid(1)}`,
  `studio:${uuid(2)}`,
  `wedding:${uuid(3)}`,
]
const own: ScopeName = `user:${uuid(4)}`
const NOON = Date.parse('2026-06-20T12:00:00Z')

const recordIn = (scope: ScopeName, id: string, data = {}): RecordEnvelope => ({
  id,
  scope,
  type: 'task',
  data: { title: 'Ring Bo’s mother', ...data },
  at: '00001790000000000-0000-0123456789ab',
  by: uuid(5),
  _deleted: false,
})
const asked = (n: number, status: string) => recordIn(ours, uuid(900 + n), { status })

/** A push of these rows, each with what became of it. */
function push(...became: [ScopeName, RowResult][]) {
  const rows = became.map(([scope], n) => ({ newDocumentState: recordIn(scope, uuid(100 + n)) }))
  const results = Object.fromEntries(became.map(([, result], n) => [uuid(100 + n), result]))
  const scopes = { [ours]: '1.5', [other]: '1.5', [own]: '1.5' }
  const answer: PushAnswer = { conflicts: [], results, scopes, now: '' }
  return { rows, answer, bytesIn: 400, bytesOut: 200, ms: 5 }
}

describe('percentiles of buckets', () => {
  const histogramOf = (...times: number[]) => times.map(oneAnswer).reduce(addHistograms, [])

  test('one slow answer of a hundred moves neither; two move the slowest hundredth', () => {
    const fast = Array.from({ length: 98 }, () => 5)
    const [one, two] = [histogramOf(...fast, 5, 900), histogramOf(...fast, 900, 900)]
    expect([percentileMs(one, 0.5), percentileMs(one, 0.99)]).toEqual([6, 6])
    expect([percentileMs(two, 0.5), percentileMs(two, 0.99)]).toEqual([6, 1_000])
  })

  test('an answer on a bound is within it, and one past the last is not lost', () => {
    for (const bound of BOUNDS_MS) expect(percentileMs(histogramOf(bound), 1)).toBe(bound)
    expect(percentileMs(histogramOf(3_600_000), 0.5)).toBe(BOUNDS_MS.at(-1))
    expect(percentileMs(histogramOf(0), 0.5)).toBe(1)
  })

  test('of nothing there is none, rather than a fast zero', () => {
    expect(percentileMs([], 0.5)).toBeNull()
    expect(percentileMs([0, 0, 0], 0.99)).toBeNull()
  })
})

describe('what a push was to a scope', () => {
  test('each row once, by what became of it, and only questions that wait for somebody', () => {
    const tally = tallyPush(
      push(
        [ours, { status: 'applied' }],
        [ours, { status: 'noop' }],
        [ours, { status: 'rejected', code: 'FORBIDDEN' }],
        [
          ours,
          {
            status: 'merged',
            conflict: asked(1, 'open'),
            moreConflicts: [asked(2, 'auto'), asked(3, 'open')],
          },
        ],
      ),
    )
    expect([...tally.keys()]).toEqual([ours])
    expect(tally.get(ours)).toMatchObject({
      pushes: 1,
      applied: 1,
      merged: 1,
      noop: 1,
      rejected: 1,
      conflicts: 2,
      bytesIn: 400,
      bytesOut: 200,
    })
  })

  test('bytes of two scopes are shared out, never doubled; what is one’s own is not counted', () => {
    const tally = tallyPush(
      push(
        [ours, { status: 'applied' }],
        [ours, { status: 'applied' }],
        [ours, { status: 'applied' }],
        [other, { status: 'applied' }],
      ),
    )
    expect([...tally.values()].map(({ bytesIn }) => bytesIn)).toEqual([300, 100])
    expect(tallyPush(push([own, { status: 'applied' }])).size).toBe(0)
  })

  test('P5 a stranger’s rows are counted nowhere', () => {
    expect(tallyPush(push([strangers, { status: 'rejected', code: 'SCOPE_LOST' }])).size).toBe(0)
  })

  test('P4 rows that are no rows do not get in the way', () => {
    const seen = push([ours, { status: 'applied' }])
    const odd = [null, 7, 'x', {}, { newDocumentState: { id: 1, scope: ours } }]
    expect(tallyPush({ ...seen, rows: [...odd, ...seen.rows] }).get(ours)?.applied).toBe(1)
  })
})

describe('what a pull was to a scope', () => {
  const answer = { documents: [recordIn(ours, uuid(1))], scopes: { [ours]: '', [other]: '' } }
  const seen = { answer, isLast: true, skipped: [], bytesOut: 100, ms: 2 }

  test('the one it brought records of, and nothing new to the other', () => {
    const tally = tallyPull(seen)
    expect(tally.get(ours)).toMatchObject({ pulls: 1, unchanged: 0, delivered: 1, bytesOut: 100 })
    expect(tally.get(other)).toMatchObject({ pulls: 1, unchanged: 1, delivered: 0, bytesOut: 0 })
  })

  test('a full page says nothing of scopes it did not reach, nor of those that were declined', () => {
    expect([...tallyPull({ ...seen, isLast: false }).keys()]).toEqual([ours])
    expect([...tallyPull({ ...seen, skipped: [other] }).keys()]).toEqual([ours])
  })
})

test.each([
  ['Maya’s tablet', 'tablet'],
  ['iPad', 'tablet'],
  ['Android tablet', 'tablet'],
  ['Android phone', 'phone'],
  ['iPhone', 'phone'],
  ['Windows computer', 'computer'],
  ['Mac', 'computer'],
  ['Bo', 'unknown'],
])('a device called %s counts as %s', (name, kind) => {
  expect(deviceKindOf(name)).toBe(kind)
})

describe('counting', () => {
  test('O13 what is kept names no person, no device, no record and no word of theirs', async () => {
    const kept: unknown[] = []
    const counting = createCounting({ add: async (rows) => void kept.push(rows) }, () => NOON)
    counting.pushed('Maya’s tablet', push([ours, { status: 'merged', conflict: asked(1, 'open') }]))
    await counting.flush()
    const text = JSON.stringify(kept)
    expect(text).toContain(ours)
    for (const secret of [uuid(5), uuid(100), uuid(901), 'Ring', 'Maya', 'task'])
      expect(text).not.toContain(secret)
  })

  test('a storage that fails costs what was counted, and nothing is counted twice afterwards', async () => {
    const store = createMemoryMetrics()
    let fails = true
    const add: typeof store.add = (rows) =>
      fails ? Promise.reject(new Error('on purpose')) : store.add(rows)
    const counting = createCounting({ add }, () => NOON)
    counting.pushed('iPhone', push([ours, { status: 'applied' }]))
    await expect(counting.flush()).rejects.toThrow('on purpose')
    fails = false
    counting.pushed('iPhone', push([ours, { status: 'merged' }]))
    await counting.flush()
    await counting.flush()
    const { total } = await readMetrics(store, ours, 1, NOON)
    expect(total).toMatchObject({ pushes: 1, applied: 0, merged: 1 })
  })

  test('a day is told by device and in all, days outside of the question are not', async () => {
    const store = createMemoryMetrics()
    let now = NOON - 2 * 86_400_000
    const counting = createCounting(store, () => now)
    const one = push([ours, { status: 'applied' }])
    counting.pushed('iPhone', one)
    now = NOON
    counting.pushed('iPhone', { ...one, ms: 200 })
    counting.pushed('iPad', one)
    await counting.flush()
    const told = await readMetrics(store, ours, 2, NOON)
    expect([told.from, told.to]).toEqual(['2026-06-19', '2026-06-20'])
    expect(told.days.map(({ day }) => day)).toEqual(['2026-06-20'])
    expect(told.devices.map(({ device, pushMs }) => [device, pushMs?.p50])).toEqual([
      ['phone', 250],
      ['tablet', 6],
    ])
    expect(told.total).toMatchObject({ pushes: 2, pushMs: { p50: 6, p99: 250 }, pullMs: null })
    expect((await readMetrics(store, ours, 3, NOON)).total.pushes).toBe(3)
  })
})
