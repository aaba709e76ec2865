import { describe, expect, test } from 'vitest'
import type { GuestData } from '#shared/schema/guest.ts'
import type { GuestDietData } from '#shared/schema/guestDiet.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { dietFrom, type Diet } from './diet.ts'
import { guestBook, type GuestRecord } from './guestBook.ts'
import { answerOps, avoidOps, householdOps, kitchenSteps, mealOps, settleSeat } from './guestOps.ts'
import { kitchenCounts } from './kitchenCounts.ts'

const scope = 'wedding:01920000-0000-7000-8000-000000000000' as const
const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
const COOK = id(900)
const envelope = (number: number, type: string, at = 1) => ({
  id: id(number),
  scope,
  type,
  at: `${String(at).padStart(14, '0')}-0000-000000000000`,
  by: 'lena',
})
const guest = (number: number, data: Partial<GuestData> = {}): GuestRecord => ({
  ...envelope(number, 'guest'),
  data: { name: `Guest ${number}`, rsvp: 'yes', ...data },
})
const dietRecord = (number: number, data: Partial<GuestDietData>, at = 1) => ({
  ...envelope(number, 'guestDiet', at),
  data: { guest: id(1), ...data },
})
const about = (diet: Diet): ReadonlyMap<string, Diet> => new Map([[id(1), diet]])

/** What a record would hold after these steps. */
function after(ops: readonly WriteOp[], target: string, data: JsonObject = {}): JsonObject {
  return ops.reduce((now, op) => {
    if (op.id !== target) return now
    return op.op === 'patch' ? op.change(now) : op.op === 'create' ? op.data : now
  }, data)
}

describe('what a guest eats is a record of its own', () => {
  test('its id follows from the guest: two phones write one record', () => {
    const target = { scope, guest: guest(1), diet: undefined, kitchen: null }
    const [meal] = mealOps(target, 'Fish')
    const [need] = avoidOps(target, 'nuts', true)
    expect(meal?.id).toBe(need?.id)
    expect(recordId.safeParse(meal?.id).success).toBe(true)
  })

  test('the first one carries the household and the kitchen in the same write', () => {
    const target = {
      scope,
      guest: guest(1, { household: id(5) }),
      diet: undefined,
      kitchen: [COOK],
    }
    const [op] = mealOps(target, 'Fish')
    expect(op).toMatchObject({
      op: 'create',
      data: { guest: id(1), household: id(5), kitchen: { [COOK]: true }, meal: 'Fish' },
    })
  })

  test('a household that writes its own says nothing about the kitchen', () => {
    const target = { scope, guest: guest(1, { household: id(5) }), diet: undefined, kitchen: null }
    const [op] = avoidOps(target, 'nuts', true)
    expect(op).toMatchObject({ data: { guest: id(1), household: id(5), diet: { nuts: true } } })
    expect(op?.op === 'create' && 'kitchen' in op.data).toBe(false)
  })

  test('moving to another household takes it along', () => {
    const diet = dietFrom([dietRecord(11, { household: id(5) })])
    const ops = householdOps([guest(1, { household: id(5) })], id(6), about(diet))
    expect(after(ops, id(1))).toEqual({ household: id(6) })
    expect(after(ops, id(11))).toEqual({ household: id(6) })
  })

  test('who does not come is not cooked for, and is again after a change of mind', () => {
    const diet = dietFrom([dietRecord(11, { kitchen: { [COOK]: true } })])
    expect(after(answerOps([guest(1)], 'no', about(diet), [COOK]), id(11))).toEqual({ kitchen: {} })
    const away = dietFrom([dietRecord(11, { kitchen: {} })])
    const back = answerOps([guest(1, { rsvp: 'no' })], 'yes', about(away), [COOK])
    expect(after(back, id(11))).toEqual({ kitchen: { [COOK]: true } })
  })

  test('a new cook is told of every diet that is not theirs yet', () => {
    const diet = dietFrom([dietRecord(11, {})])
    const steps = kitchenSteps([guest(1)], about(diet), [COOK])
    expect(after(steps, id(11))).toEqual({ kitchen: { [COOK]: true } })
    const told = dietFrom([dietRecord(11, { kitchen: { [COOK]: true } })])
    expect(kitchenSteps([guest(1)], about(told), [COOK])).toEqual([])
  })

  test('of two records about one guest every allergy holds, and taking one back reaches both', () => {
    const records = [
      dietRecord(11, { meal: 'Fish', diet: { nuts: true } }, 1),
      dietRecord(12, { meal: 'Beef', diet: { nuts: true, egg: true } }, 2),
    ]
    const diet = dietFrom(records)
    expect(diet).toMatchObject({ meal: 'Beef', avoids: ['egg', 'nuts'] })
    const target = { scope, guest: guest(1), diet, kitchen: null }
    const ops = avoidOps(target, 'nuts', false)
    expect(after(ops, id(11), { diet: { nuts: true } })).toEqual({ diet: {} })
    expect(after(ops, id(12), { diet: { nuts: true, egg: true } })).toEqual({ diet: { egg: true } })
  })
})

test('of those given one seat, the one who is chosen keeps it and the others get the next free ones', () => {
  const seat = { table: id(50), seat: 1 }
  const guests = [guest(1, { seat }), guest(2, { seat }), guest(3, { seat: { ...seat, seat: 2 } })]
  const tables = [{ ...envelope(50, 'table'), data: { label: 'Oak', seats: 3, order: 'a0' } }]
  const book = guestBook({ guests, households: [], tables, diets: [], vendors: [] })
  const [seating] = book.seating.tables
  if (!seating) throw new Error('no table')
  const { ops } = settleSeat(seating, guests.slice(0, 2), id(2))
  expect(after(ops, id(1))).toEqual({ seat: { table: id(50), seat: 3 } })
  expect(after(ops, id(2))).toEqual({})
})

test('the kitchen counts plates by meal and by need', () => {
  const diets = new Map([
    [id(1), dietFrom([dietRecord(11, { meal: 'Fish', diet: { nuts: true } })])],
    [id(2), dietFrom([dietRecord(12, { meal: 'fish' })])],
    [id(3), dietFrom([dietRecord(13, { diet: { nuts: true } })])],
  ])
  expect(kitchenCounts(diets)).toEqual({
    meals: [
      { meal: 'Fish', count: 2 },
      { meal: undefined, count: 1 },
    ],
    avoids: [{ what: 'nuts', count: 2 }],
    special: [
      { meal: 'Fish', avoids: ['nuts'], guests: [id(1)] },
      { meal: undefined, avoids: ['nuts'], guests: [id(3)] },
    ],
    total: 3,
  })
})
