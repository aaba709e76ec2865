import { expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { queueGroups } from './queueGroups.ts'

const now = Date.parse('2027-06-12T12:00:00Z')
const scope = (n: number): ScopeName => `wedding:01900000-0000-7000-8000-00000000000${n}`
const dated = (n: number, ...dates: string[]) => ({ scope: scope(n), dates, zone: 'Europe/Berlin' })

test('emergencies first, then today, then by date, then what is past or has no date, each newest first', () => {
  const edit = (n: number, id: string, since: number, type = 'task') => ({
    id,
    scope: scope(n),
    record: { at: String(since) },
    type,
  })
  const groups = queueGroups(
    [
      edit(4, 'past', 9),
      edit(2, 'later', 8),
      edit(1, 'older', 1),
      edit(3, 'tomorrow', 5),
      edit(1, 'newer', 2),
      edit(5, 'undated', 7),
      edit(2, 'fire', 3, 'incident'),
    ],
    [
      dated(1, '2027-06-11', '2027-06-12'),
      dated(2, '2027-07-01'),
      dated(3, '2027-06-13'),
      dated(4, '2027-06-01'),
    ],
    now,
  )
  expect(groups.map(({ edits }) => edits.map(({ id }) => id))).toEqual([
    ['fire'],
    ['newer', 'older'],
    ['tomorrow'],
    ['later'],
    ['past'],
    ['undated'],
  ])
  expect(groups.map(({ scope: of, when }) => [of === null, when?.when, when?.days])).toEqual([
    [true, undefined, undefined],
    [false, 'today', 0],
    [false, 'ahead', 1],
    [false, 'ahead', 19],
    [false, 'past', 11],
    [false, undefined, undefined],
  ])
})
