import { expect, test } from 'vitest'
import type { GuestData } from '#shared/schema/guest.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { withValueAt } from '#shared/merge/path.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { answersTo } from './answersTo.ts'
import type { Answer, Question } from './question.ts'
import { questionsOf, type WeddingRecords } from './questionsOf.ts'

const wedding = '01900000-0000-7000-8000-0000000000ff'
const nothing: WeddingRecords = {
  days: [],
  items: [],
  guests: [],
  tables: [],
  vendors: [],
  tasks: [],
  fine: undefined,
}

function moment(id: string, order: string, change: Partial<TimelineItemData> = {}) {
  const data: TimelineItemData = {
    day: 'd1',
    lane: 'l1',
    order,
    title: id,
    timing: { mode: 'after' },
    durationMin: 30,
    visibility: 'team',
    ...change,
  }
  return { id, data }
}

function guest(id: string, table: string, seat?: number) {
  const data: GuestData = { name: id, rsvp: 'yes', seat: { table, ...(seat && { seat }) } }
  return { id, data }
}

const table = (id: string, seats: number) => ({ id, data: { label: id, seats, order: 'a0' } })
const after = (on: string) => ({ deps: { [on]: { type: 'FS' as const, lagMin: 0 } } })
const at = (minute: number) => ({ timing: { mode: 'at' as const, at: minute } })

/** The records after an answer was written, as ordinary edits. */
function answered(records: WeddingRecords, { steps }: Answer): WeddingRecords {
  const written = <Kept extends { id: string; data: unknown }>(kept: readonly Kept[]): Kept[] =>
    kept.map((one) =>
      steps
        .filter(({ record }) => record === one.id)
        .reduce(
          (now, { path, value }) => ({
            ...now,
            data: withValueAt({ ...(now.data as JsonObject) }, path, value),
          }),
          one,
        ),
    )
  const fine = steps.find(({ record }) => record === wedding)?.path.split('/')[1]
  return {
    ...records,
    items: written(records.items),
    guests: written(records.guests),
    ...(fine === undefined ? {} : { fine: { [fine]: true as const } }),
  }
}

function only(records: WeddingRecords): Question {
  const [question, ...more] = questionsOf(records)
  if (!question || more.length > 0) throw new Error(JSON.stringify(questionsOf(records)))
  return question
}

const cases: readonly [string, WeddingRecords, string[]][] = [
  [
    'a circle of three moments',
    {
      ...nothing,
      items: [
        moment('a', 'a0', after('c')),
        moment('b', 'a1', after('a')),
        moment('c', 'a2', after('b')),
      ],
    },
    ['drop c b', 'drop b a', 'drop a c'],
  ],
  [
    'a circle that the order of the lane closes: only what was written down can be dropped',
    { ...nothing, items: [moment('a', 'a0', after('b')), moment('b', 'a1')] },
    ['drop a b'],
  ],
  [
    'a seat given twice',
    {
      ...nothing,
      guests: [guest('beryl', 'oak', 2), guest('stan', 'oak', 2)],
      tables: [table('oak', 4)],
    },
    ['keep beryl', 'keep stan'],
  ],
  [
    'a table that was removed under its guests',
    { ...nothing, guests: [guest('beryl', 'elm')], tables: [table('oak', 4)] },
    ['seatAnew'],
  ],
  [
    'one vendor in two fixed moments at once',
    {
      ...nothing,
      items: [
        moment('a', 'a0', { ...at(600), pin: true, responsible: { quartet: true } }),
        moment('b', 'a1', { ...at(620), deps: {}, pin: true, responsible: { quartet: true } }),
      ],
    },
    ['off a', 'off b', 'fine'],
  ],
  [
    'a moment that ends past its own limit',
    { ...nothing, items: [moment('a', 'a0', { ...at(600), latestEnd: 620 })] },
    ['limit', 'shorten', 'earlier'],
  ],
]

test.each(cases)('%s is found, and every answer ends it', (_name, records, answers) => {
  const question = only(records)
  expect(recordId.safeParse(question.id).success).toBe(true)
  const found = answersTo(question, records, wedding)
  expect(found.map(({ id }) => id)).toEqual(answers)
  const left = found.map((answer) => [answer.id, questionsOf(answered(records, answer))])
  expect(left).toEqual(answers.map((id) => [id, []]))
})

test('P7 the order in which records came changes neither the questions nor their ids', () => {
  for (const [, records] of cases) {
    const turned: WeddingRecords = {
      ...records,
      items: records.items.toReversed(),
      guests: records.guests.toReversed(),
    }
    expect(questionsOf(turned)).toEqual(questionsOf(records))
  }
})

test('the edge that the projection leaves out stands first in its circle', () => {
  const [, records] = cases[0] ?? []
  const question = only(records ?? nothing)
  expect(question).toMatchObject({
    ignored: { item: 'c', on: 'b' },
    circle: [
      { item: 'c', on: 'b' },
      { item: 'b', on: 'a' },
      { item: 'a', on: 'c' },
    ],
  })
})

test('moments that make room for one another, or only touch, are no double booking', () => {
  const both = { responsible: { quartet: true as const } }
  const touching = [
    moment('a', 'a0', { ...at(600), pin: true, ...both }),
    moment('b', 'a1', { ...at(630), deps: {}, pin: true, ...both }),
    moment('c', 'a2', { ...at(610), deps: {}, ...both }),
  ]
  expect(questionsOf({ ...nothing, items: touching })).toEqual([])
})

test('a fixed time is not moved by way of a limit, nor a moment cut below its shortest length', () => {
  const data = { ...at(600), pin: true, latestEnd: 620, minDurationMin: 25 }
  const records = { ...nothing, items: [moment('a', 'a0', data)] }
  const answers = answersTo(only(records), records, wedding)
  expect(answers.map(({ id }) => id)).toEqual(['limit'])
})

test('who sees no tables is asked nothing about seats', () => {
  const guests = [guest('beryl', 'oak', 2), guest('stan', 'oak', 2)]
  expect(questionsOf({ ...nothing, guests })).toEqual([])
})

test('of three on one seat, one keeps it and the others get seats of their own while there are any', () => {
  const guests = ['ann', 'beryl', 'stan'].map((id) => guest(id, 'oak', 2))
  const seats = (tableSeats: number) => {
    const records = { ...nothing, guests, tables: [table('oak', tableSeats)] }
    const [first] = answersTo(only(records), records, wedding)
    return first?.steps.map(({ record, value }) => [record, value])
  }
  expect(seats(4)).toEqual([
    ['beryl', { table: 'oak', seat: 1 }],
    ['stan', { table: 'oak', seat: 3 }],
  ])
  expect(seats(2)).toEqual([
    ['beryl', { table: 'oak', seat: 1 }],
    ['stan', { table: 'oak' }],
  ])
})
