import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { attendances, type WeddingPeople } from './attendance.ts'
import { bookedTwice } from './bookedTwice.ts'
import { plannedWedding } from './testing/plannedWedding.ts'
import { minutesOf, weddingDays } from './weddingHours.ts'

const larks = (n: number, more: object = {}) => ({ id: exampleId(n), name: 'The Larks', ...more })
const maya = { user: exampleId(900), name: 'Maya Ortiz' }
const SAME = { phone: '+44 7700 900123' }

function clashes(weddings: readonly WeddingPeople[], book: Parameters<typeof bookedTwice>[1] = []) {
  const all = weddings.flatMap((one) => attendances(one, weddingDays(Temporal, one)))
  return bookedTwice(all, book).map(({ name, kind, minutes, bookings }) => ({
    name,
    kind,
    minutes,
    on: bookings.map(({ date }) => date),
  }))
}

describe('how long a day lasts', () => {
  const hours = (date: string, zone: string, moments: [number, number][]) => {
    const [day] = weddingDays(Temporal, plannedWedding(1, { date, zone, moments }))
    return day?.plan ? minutesOf(day.plan) / 60 : null
  }

  it('is counted past midnight', () => {
    expect(
      hours('2027-06-12', 'Europe/London', [
        [840, 60],
        [1380, 165],
      ]),
    ).toBe(11.75)
  })

  it('has the hour more or less of the night in which clocks change', () => {
    // 20:00 to 25:30, where 01:30 is shown twice; and to 27:00, over the hour that is left out.
    expect(hours('2026-10-24', 'Europe/London', [[1200, 330]])).toBe(6.5)
    expect(hours('2027-03-27', 'Europe/Berlin', [[1200, 420]])).toBe(6)
  })

  it('is not known of a day without a plan', () => {
    expect(hours('2027-06-12', 'Europe/London', [])).toBeNull()
  })
})

describe('one vendor at two weddings', () => {
  const at = (
    n: number,
    callTime: number,
    endsAt: number,
    more: object = {},
    date = '2027-06-12',
  ) => plannedWedding(n, { date, vendors: [larks(n + 10, { callTime, endsAt, ...SAME, ...more })] })

  it('is found where their hours overlap, and for how long', () => {
    expect(clashes([at(1, 840, 1200), at(2, 1080, 1500)])).toEqual([
      { name: 'The Larks', kind: 'overlap', minutes: 120, on: ['2027-06-12', '2027-06-12'] },
    ])
  })

  it('is told with the time between where they only share the date', () => {
    expect(clashes([at(1, 600, 780), at(2, 1080, 1320)])).toMatchObject([
      { kind: 'near', minutes: 300 },
    ])
  })

  it('past midnight meets the next date', () => {
    const next = at(2, 60, 300, {}, '2027-06-13')
    expect(clashes([at(1, 1080, 1560), next])).toMatchObject([
      { kind: 'overlap', minutes: 60, on: ['2027-06-12', '2027-06-13'] },
    ])
    expect(clashes([at(1, 1080, 1560), at(2, 480, 900, {}, '2027-06-13')])).toMatchObject([
      { kind: 'near', minutes: 360 },
    ])
    expect(clashes([at(1, 1080, 1380), at(2, 600, 900, {}, '2027-06-13')])).toEqual([])
  })

  it('is compared by instants where the venues have two zones', () => {
    const there = (date: string, callTime: number) =>
      plannedWedding(3, {
        date,
        zone: 'Pacific/Auckland',
        vendors: [larks(13, { callTime, endsAt: callTime + 300, ...SAME })],
      })
    // 14:00 in London is 01:00 of the next date in Auckland.
    expect(clashes([at(1, 840, 1200), there('2027-06-13', 120)])).toMatchObject([
      { kind: 'overlap', minutes: 300, on: ['2027-06-12', '2027-06-13'] },
    ])
    expect(clashes([at(1, 840, 1200), there('2027-06-12', 840)])).toMatchObject([
      { kind: 'near', minutes: 360, on: ['2027-06-12', '2027-06-12'] },
    ])
  })

  it('of whom no hours are known shares the date, and nothing more is said', () => {
    const unknown = plannedWedding(2, { date: '2027-06-12', vendors: [larks(12, SAME)] })
    expect(clashes([at(1, 840, 1200), unknown])).toMatchObject([{ kind: 'sameDay', minutes: null }])
  })

  it('is needed on the days of their moments alone', () => {
    const three = plannedWedding(2, {
      date: '2027-06-11',
      later: ['2027-06-12', '2027-06-13'],
      moments: [
        [600, 60, 0, exampleId(12)],
        [600, 60, 1],
      ],
      vendors: [larks(12, SAME)],
    })
    expect(clashes([at(1, 840, 1200), three])).toEqual([])
  })

  it('who was replaced does not come', () => {
    const replaced = plannedWedding(2, {
      date: '2027-06-12',
      vendors: [
        larks(12, { callTime: 1080, ...SAME }),
        { id: exampleId(22), name: 'The Wrens', replaces: exampleId(12) },
      ],
    })
    expect(clashes([at(1, 840, 1200), replaced])).toEqual([])
  })

  it('of two who were brought in for one, the other does not come once one was chosen', () => {
    const ours = { callTime: 1080, replaces: exampleId(22) }
    const chosenFor = (standIn: string) =>
      plannedWedding(2, {
        date: '2027-06-12',
        vendors: [
          { id: exampleId(22), name: 'The Wrens', standIn },
          larks(12, { ...ours, ...SAME }),
          { id: exampleId(32), name: 'The Finches', ...ours },
        ],
      })
    expect(clashes([at(1, 840, 1200), chosenFor(exampleId(32))])).toEqual([])
    expect(clashes([at(1, 840, 1200), chosenFor(exampleId(12))])).toHaveLength(1)
  })
})

describe('two are one', () => {
  const two = (a: object, b: object) => [
    plannedWedding(1, { date: '2027-06-12', vendors: [larks(11, a)] }),
    plannedWedding(2, { date: '2027-06-12', vendors: [larks(12, b)] }),
  ]
  const contact = (data: object) => ({
    id: exampleId(50),
    data: { kind: 'band', name: 'The Larks', ...data },
  })

  it.each([
    ['by number, however it is written', { phone: '07700 900123' }, { phone: '+447700900123' }],
    ['by e-mail address', { email: 'Bea@larks.example ' }, { email: 'bea@larks.example' }],
  ])('%s', (_how, a, b) => {
    expect(clashes(two(a, b))).toHaveLength(1)
  })

  it('by the address book: its name and trade, or one of its addresses', () => {
    const [named, mailed] = [{}, { email: 'bea@larks.example' }]
    expect(clashes(two(named, mailed))).toEqual([])
    expect(clashes(two(named, mailed), [contact({ email: 'bea@larks.example' })])).toHaveLength(1)
    expect(clashes(two(named, named), [contact({ kind: 'florist' })])).toEqual([])
  })

  it('by account, though one of them is a vendor of their own', () => {
    const photographer = plannedWedding(1, {
      date: '2027-06-12',
      moments: [[600, 600]],
      members: [{ ...maya, role: 'photographer' }],
    })
    const vendor = plannedWedding(2, {
      date: '2027-06-12',
      vendors: [{ id: exampleId(12), name: 'Ortiz Pictures', callTime: 840, endsAt: 1320 }],
      members: [{ ...maya, role: 'photographer', vendor: exampleId(12) }],
    })
    expect(clashes([photographer, vendor])).toMatchObject([{ kind: 'overlap', minutes: 360 }])
  })

  it('but not by a number that two vendors of one wedding have', () => {
    const [first, second] = two(SAME, SAME)
    if (!first || !second) throw new Error('two')
    const house = plannedWedding(1, {
      date: '2027-06-12',
      vendors: [larks(11, SAME), { id: exampleId(21), name: 'The Wrens', ...SAME }],
    })
    expect(clashes([first, second])).toHaveLength(1)
    expect(clashes([house, second])).toEqual([])
  })
})

it('guests are not booked, and a planner is where their moments are', () => {
  const as = (n: number, role: 'family' | 'planner', moments: [number, number, number, string][]) =>
    plannedWedding(n, { date: '2027-06-12', moments, members: [{ ...maya, role }] })
  expect(clashes([as(1, 'family', []), as(2, 'family', [])])).toEqual([])
  expect(clashes([as(1, 'planner', []), as(2, 'planner', [])])).toMatchObject([
    { kind: 'sameDay', minutes: null },
  ])
  const church = as(1, 'planner', [[840, 60, 0, maya.name]])
  // Of the other one their hours are not known: that is no double booking.
  expect(clashes([church, as(2, 'planner', [[840, 60, 0, 'Somebody else']])])).toMatchObject([
    { kind: 'sameDay' },
  ])
  expect(clashes([church, as(2, 'planner', [[870, 60, 0, maya.user]])])).toMatchObject([
    { kind: 'overlap', minutes: 30 },
  ])
})
