import { describe, expect, test } from 'vitest'
import type { GuestData } from '#shared/schema/guest.ts'
import { freeSeat, seatingPlan } from './seatingPlan.ts'

const table = (id: string, seats: number, order = id) => ({
  id,
  data: { label: `Table ${id}`, seats, order },
})
const guest = (id: string, data: Partial<GuestData> = {}) => ({
  id,
  data: { name: id, rsvp: 'yes', ...data } as GuestData,
})
const kinds = (...args: Parameters<typeof seatingPlan>) =>
  seatingPlan(...args).questions.map(({ kind }) => kind)

describe('who sits where', () => {
  test('a seat given twice is found with both names', () => {
    const { questions } = seatingPlan(
      [
        guest('beryl', { seat: { table: 'a', seat: 4 } }),
        guest('stan', { seat: { table: 'a', seat: 4 } }),
        guest('ann', { seat: { table: 'b', seat: 4 } }),
      ],
      [table('a', 8), table('b', 8)],
    )
    expect(questions).toMatchObject([
      { kind: 'double', table: 'a', seat: 4, guests: [{ id: 'beryl' }, { id: 'stan' }] },
    ])
  })

  test('who said no takes no seat from anybody, and is shown as declined', () => {
    const { questions, tables } = seatingPlan(
      [
        guest('beryl', { seat: { table: 'a', seat: 1 }, rsvp: 'no', party: 3 }),
        guest('stan', { seat: { table: 'a', seat: 1 } }),
      ],
      [table('a', 1)],
    )
    expect(questions).toEqual([])
    expect(tables[0]).toMatchObject({ heads: 1, declined: [{ id: 'beryl' }] })
  })

  test('a guest at a table that was removed is found, and is not among those without one', () => {
    const plan = seatingPlan([guest('beryl', { seat: { table: 'gone' } })], [table('a', 8)])
    expect(plan.questions).toMatchObject([{ kind: 'noTable', table: 'gone' }])
    expect(plan.unseated).toEqual([])
  })

  test('everyone who comes under a name needs a chair', () => {
    const seat = { table: 'a' }
    expect(
      kinds([guest('stan', { seat, party: 3 }), guest('ann', { seat })], [table('a', 3)]),
    ).toEqual(['over'])
    expect(kinds([guest('stan', { seat, party: 3 })], [table('a', 3)])).toEqual([])
  })

  test('a number beyond the seats of the table is found', () => {
    expect(kinds([guest('ann', { seat: { table: 'a', seat: 9 } })], [table('a', 8)])).toEqual([
      'noSeat',
    ])
  })

  test('the free seat is the first that nobody has', () => {
    const [seating] = seatingPlan(
      [
        guest('ann', { seat: { table: 'a', seat: 1 } }),
        guest('ben', { seat: { table: 'a', seat: 3 } }),
      ],
      [table('a', 3)],
    ).tables
    expect(seating && freeSeat(seating)).toBe(2)
  })
})
