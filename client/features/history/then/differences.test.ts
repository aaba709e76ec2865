import { describe, expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { binEntries } from '../bin/binEntries.ts'
import { planWords } from '../restore/planWords.ts'
import { differences } from './differences.ts'
import { thenDays, thenLists } from './thenLists.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const LENA = id(0xa1)

function record(n: number, type: string, data: RecordEnvelope['data'], at = 1): RecordEnvelope {
  return {
    id: id(n),
    scope: 'wedding:01900000-0000-7000-8000-00000000cccc',
    type,
    data,
    at: `${String(at).padStart(14, '0')}-0000-00000000000a`,
    by: LENA,
    _deleted: false,
  }
}

const deleted = (one: RecordEnvelope): RecordEnvelope => ({ ...one, _deleted: true })
const byId = (...records: RecordEnvelope[]) => new Map(records.map((one) => [one.id, one]))
const nobody = () => null

const task = (n: number, title: string) => record(n, 'task', { title, phase: 'day', order: 'a0' })
const moment = (n: number, title: string, at: number) =>
  record(n, 'timelineItem', {
    day: id(90),
    lane: id(91),
    order: 'a0',
    title,
    timing: { mode: 'at', at },
    durationMin: 30,
    visibility: 'team',
  })
const day = record(90, 'day', { date: '2027-06-12', title: 'Saturday' })

describe('two moments side by side', () => {
  test('tell what came, what went and what changed, by kind', () => {
    const from = byId(task(1, 'Rings'), task(2, 'Cake'), moment(3, 'Ceremony', 840))
    const to = byId(
      deleted(task(1, 'Rings')),
      task(4, 'Bus'),
      task(2, 'Cake'),
      moment(3, 'Ceremony', 870),
    )
    const told = differences(from, to, nobody).map(({ title, rows }) => [
      title,
      ...rows.map(({ headline }) => headline),
    ])
    expect(told).toEqual([
      ['Tasks', 'Deleted Rings', 'Added Bus'],
      ['Moments', 'Moved Ceremony to 14:30'],
    ])
  })

  test('say nothing of reports and questions, and nothing where nothing differs', () => {
    const fact = record(5, 'fact', { item: id(3), kind: 'skipped' })
    expect(differences(byId(task(1, 'Rings')), byId(task(1, 'Rings'), fact), nobody)).toEqual([])
  })
})

test('a wedding as it was: its days in the order of the clock, and everything else by kind', () => {
  const records = [day, moment(2, 'Dinner', 1065), moment(3, 'Ceremony', 840), task(4, 'Rings')]
  const [saturday] = thenDays(records)
  expect(saturday?.moments.map(({ title, start }) => [title, start])).toEqual([
    ['Ceremony', 840],
    ['Dinner', 1065],
  ])
  expect(thenLists(records)).toMatchObject([
    { title: 'Tasks', rows: [{ title: 'Rings', detail: 'On the day', isDone: false }] },
  ])
})

test('the bin has what can come back, the latest first, and nothing that was erased', () => {
  const erased = { ...deleted(record(3, 'task', {}, 9)), by: '' }
  const contact = record(5, 'vendorContact', { vendor: id(4), phone: '1' }, 7)
  const records = byId(
    deleted(task(1, 'Rings')),
    deleted(record(2, 'vendor', { name: 'Sound', kind: 'dj' }, 8)),
    erased,
    deleted(contact),
    task(6, 'Still here'),
    deleted(record(7, 'fact', { item: id(3) }, 9)),
  )
  const names = (one: string) => (one === id(4) ? 'Sound' : null)
  expect(binEntries(records, names).map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    'Vendor: Sound',
    'Contact: The contact of Sound',
    'Task: Rings',
  ])
})

test('a plan tells what stays although it differs, each reason once', () => {
  const { left } = planWords(
    {
      steps: [],
      left: [
        { record: record(1, 'fact', {}), why: 'saidOnce' },
        { record: record(2, 'member', {}), why: 'saidOnce' },
        { record: record(3, 'wedding', {}), path: 'date', why: 'notAllowed' },
        { record: record(4, 'wedding', {}), path: 'date', why: 'notAllowed' },
        { record: record(5, 'task', {}), why: 'unsure' },
      ],
    },
    nobody,
  )
  expect(left).toEqual([
    '1 report from the day: what was said is not unsaid.',
    '1 thing that may only have been out of your sight then.',
    'What your role may not change: the date.',
  ])
})
