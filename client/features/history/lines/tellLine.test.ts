import { describe, expect, test } from 'vitest'
import type { HistoryLine } from '../../../data/history/remember.ts'
import { lineGroups } from './lineGroups.ts'
import { createTeller } from './tellLine.ts'

const SCOPE = 'wedding:01900000-0000-7000-8000-00000000cccc' as const

function line(given: Partial<HistoryLine> = {}): HistoryLine {
  return {
    version: 1,
    record: '01900000-0000-7000-8000-000000000001',
    type: 'timelineItem',
    title: 'First dance',
    cause: 'edit',
    user: 'tom',
    role: 'planner',
    device: 'phone',
    receivedAt: 1_790_000_000_000,
    madeAt: 1_790_000_000_000,
    kind: 'changed',
    changes: [],
    lost: [],
    ...given,
  }
}

const timing = {
  path: 'timing',
  before: { mode: 'at', at: 1200 },
  after: { mode: 'at', at: 1215 },
}

describe('a line is told as the edit that it was', () => {
  const tell = createTeller(SCOPE, (id) => (id === 'p1' ? 'Bob' : null))
  const cases: readonly [string, Partial<HistoryLine>][] = [
    ['Moved First dance to 20:15', { changes: [timing] }],
    ['Deleted First dance', { kind: 'deleted', changes: [] }],
    ['Brought First dance back', { kind: 'restored' }],
    ['Changed the people in it of First dance', { changes: [{ path: 'people/p1', after: true }] }],
    ['Erased a moment for good', { cause: 'erased', title: '', kind: 'deleted' }],
    ['Lena joined', { type: 'member', title: 'Lena', kind: 'created' }],
    ['Named this moment Final plan', { type: 'savepoint', title: 'Final plan', kind: 'created' }],
    ['Changed First dance', { changes: [] }],
  ]
  test.each(cases)('%s', (headline, given) => {
    expect(tell(line(given)).headline).toBe(headline)
  })

  test('with what stood before and after', () => {
    const { fields } = tell(line({ changes: [timing] }))
    expect(fields).toEqual([{ path: 'timing', name: 'The time', from: '20:00', to: '20:15' }])
  })

  test('once: the same line is the same row', () => {
    const one = line()
    expect(tell(one)).toBe(tell(one))
  })
})

test('lines stand by day, and by who did them in one go', () => {
  const tell = createTeller(SCOPE, () => null)
  const day = 86_400_000
  const lines = [
    line({ version: 5 }),
    line({ version: 4 }),
    line({ version: 3, user: 'lena' }),
    line({ version: 2, receivedAt: 1_790_000_000_000 - day }),
    line({ version: 1, receivedAt: 1_790_000_000_000 - day, device: 'tablet' }),
  ].map(tell)
  const told = lineGroups(lines).map(({ authors }) =>
    authors.map((group) => [group.user, group.device, group.lines.length]),
  )
  expect(told).toEqual([
    [
      ['tom', 'phone', 2],
      ['lena', 'phone', 1],
    ],
    [
      ['tom', 'phone', 1],
      ['tom', 'tablet', 1],
    ],
  ])
})
