import { expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { sendingOrder, type DatedWedding } from './sendingOrder.ts'

const scopeOf = (n: number): ScopeName => `wedding:01900000-0000-7000-8000-00000000000${n}`
const [yesterday, today, tomorrow, june, undated] = [1, 2, 3, 4, 5].map(scopeOf) as [
  ScopeName,
  ScopeName,
  ScopeName,
  ScopeName,
  ScopeName,
]
const studio: ScopeName = 'studio:01900000-0000-7000-8000-000000000009'
const zone = 'Europe/Berlin'
const weddings: DatedWedding[] = [
  { scope: june, dates: ['2027-06-12'], zone },
  { scope: tomorrow, dates: ['2026-09-22'], zone },
  { scope: yesterday, dates: ['2026-09-20'], zone },
  { scope: today, dates: ['2026-09-19', '2026-09-21'], zone },
  { scope: undated, dates: [], zone },
]
const noon = Date.parse('2026-09-21T10:00:00Z')

function record(scope: ScopeName, age: number, type = 'task'): RecordEnvelope {
  const at = `0179000000000${9 - age}-0000-000000000001`
  return { id: `${scope} ${age}`, scope, type, data: {}, at, by: '', _deleted: false }
}

const sorted = (records: readonly RecordEnvelope[], now = noon) =>
  records.toSorted(sendingOrder(weddings, now).compare).map(({ id }) => id)

test('emergencies, then today, then what comes next by date, then the rest', () => {
  const records = [studio, undated, yesterday, june, tomorrow, today].map((one) => record(one, 9))
  const emergency = record(june, 0, 'incident')
  const expected = [emergency.id, ...[today, tomorrow, june].map((one) => `${one} 9`)]
  expect(sorted([...records, emergency]).slice(0, 4)).toEqual(expected)
})

test('what is said in an emergency and what is announced as urgent wait for no plan', () => {
  const urgent = { ...record(june, 1, 'broadcast'), data: { urgency: 'urgent' } }
  const quiet = { ...record(june, 2, 'broadcast'), data: { urgency: 'info' } }
  const entry = record(june, 0, 'incidentEntry')
  const plan = record(today, 9)
  expect(sorted([plan, quiet, urgent, entry])).toEqual(
    [entry, urgent, plan, quiet].map(({ id }) => id),
  )
})

test('inside a wedding, and among what has no date to come, the oldest edit goes first', () => {
  expect(sorted([record(today, 1), record(today, 5), record(today, 3)])).toEqual(
    [5, 3, 1].map((age) => `${today} ${age}`),
  )
  expect(sorted([record(studio, 2), record(yesterday, 4), record(undated, 3)])).toEqual([
    `${yesterday} 4`,
    `${undated} 3`,
    `${studio} 2`,
  ])
})

test('the day is the venue’s: at one in the morning yesterday’s party still runs', () => {
  const night = Date.parse('2026-09-20T23:00:00Z')
  const { first } = sendingOrder(weddings, night)
  expect(first).toEqual([yesterday, today, tomorrow, june])
  const westward = [{ scope: june, dates: ['2026-09-20'], zone: 'Pacific/Honolulu' }]
  const until = (now: string) => sendingOrder(westward, Date.parse(now)).first
  expect([until('2026-09-21T09:00:00Z'), until('2026-09-21T17:00:00Z')]).toEqual([[june], []])
})
