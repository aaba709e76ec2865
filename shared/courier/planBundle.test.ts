import { expect, test } from 'vitest'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import { CARRIED_NAMES } from '#shared/protocol/courier.ts'
import { planBundle } from './planBundle.ts'
import type { SignedRow } from './signedRow.ts'

const maya = '01900000-0000-7000-8000-00000000aaaa'
const noah = '01900000-0000-7000-8000-00000000bbbb'
const wedding = '01900000-0000-7000-8000-00000000dddd'

function state(
  id: number,
  ms: number,
  visibility: string,
  replica = 'aaaaaaaaaaaa',
): RecordEnvelope {
  return {
    id: `01900000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    scope: `wedding:${wedding}`,
    type: 'timelineItem',
    data: { title: 'Speeches', visibility },
    at: formatStamp({ ms, counter: 0, replica }),
    by: maya,
    _deleted: false,
  }
}

function row(mine: RecordEnvelope, base?: RecordEnvelope, taken: string[] = []): SignedRow {
  return {
    author: { account: maya, replica: mine.at.slice(20) },
    types: 1,
    issuedAt: 0,
    row: { newDocumentState: mine, ...(base && { assumedMasterState: base }) },
    taken: taken.map((at) => ({ at, hash: '', since: mine.at, except: [] })),
    signature: '',
  }
}

const couple: Tag[] = ['role:couple', `user:${noah}`]
const team: Tag[] = ['role:coordinator', `user:${noah}`]
const between = { from: maya, to: noah }

test('CAR7 what the receiver may not read is left out, also where only its past was hidden', () => {
  const [open, hidden] = [state(1, 5, 'team'), state(2, 6, 'vendors')]
  const shownNow = row(state(3, 8, 'team'), state(3, 7, 'vendors'))
  const rows = [row(open), row(hidden), shownNow]
  expect(planBundle(rows, couple, between).rows).toEqual([rows[0]])
  expect(planBundle(rows, team, between).rows).toEqual(rows)
})

test('CAR7 of a record the receiver gets all rows or none', () => {
  const base = state(1, 1, 'team')
  const rows = [row(state(1, 5, 'team'), base), row(state(1, 6, 'vendors', 'bbbbbbbbbbbb'), base)]
  expect(planBundle(rows, couple, between).rows).toEqual([])
})

test('what its device said again, grown, goes once, unless another row stands upon the first', () => {
  const base = state(1, 1, 'team')
  const [first, grown] = [state(1, 5, 'team'), state(1, 6, 'team')]
  const upon = row(state(1, 7, 'team', 'bbbbbbbbbbbb'), base, [first.at])
  const rows = [row(first, base), row(grown, base)]
  expect(planBundle(rows, team, between).rows).toEqual([rows[1]])
  expect(planBundle([...rows, upon], team, between).rows).toHaveLength(3)
})

test('nobody gets back what is all their own, but for another device of theirs', () => {
  const rows = [row(state(1, 5, 'team'))]
  expect(planBundle(rows, team, { from: noah, to: maya }).rows).toEqual([])
  expect(planBundle(rows, team, { from: maya, to: maya }).rows).toEqual(rows)
})

test('CAR8 what would be more than its receiver reckons with is left for the next', () => {
  const names = Array.from({ length: 150 }, () => 'x')
  const rows = Array.from({ length: 80 }, (_, id) =>
    row(state(id, id + 1, 'team'), undefined, names),
  )
  const { rows: planned, left } = planBundle(rows, team, between)
  expect(planned.length).toBe(Math.floor(CARRIED_NAMES / 150))
  expect(planned.length + left).toBe(80)
})
