import * as z from 'zod/mini'
import { guest, RSVPS } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import { table } from '#shared/schema/table.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, setOf, type DemoScope } from './demoScope.ts'

const sampleHousehold = z.object({
  name: z.string(),
  side: z.string(),
  guests: z.array(z.object({ name: z.string(), party: z.exactOptional(z.int()) })),
})
type SampleHousehold = z.output<typeof sampleHousehold>

/** Guests by table and household; who is unseated has not said yes. */
export const sampleGuests = z.object({
  tables: z.array(
    z.object({ label: z.string(), seats: z.int(), households: z.array(sampleHousehold) }),
  ),
  unseated: z.array(z.extend(sampleHousehold, { rsvp: z.enum(RSVPS) })),
  /** Households of people who are called as a group, by the id of that group. */
  groups: z.record(z.string(), z.string()),
  /** By name of the guest; the others eat what all eat. */
  meals: z.record(z.string(), z.string()),
  diets: z.record(z.string(), z.array(z.string())),
})
export type SampleGuests = z.output<typeof sampleGuests>

export type DemoGuests = {
  ops: WriteOp[]
  /** By the name of a guest, or the id of a group of people. */
  householdOf: ReadonlyMap<string, string>
}

/**
 * Households, guests with their answers, diets for the kitchen, tables and seats.
 * @param kitchen ids of the vendors who cook
 */
export function demoGuests(
  sample: SampleGuests,
  { scope, newId }: DemoScope,
  kitchen: readonly string[],
): DemoGuests {
  const householdOf = new Map<string, string>()
  const tableKey = orderKeys(sample.tables.length)
  const ops = [
    ...sample.tables.flatMap(({ label, seats, households }, index) => {
      const id = newId()
      let taken = 0
      return [
        createOp(table, scope, id, { label, seats, order: tableKey(index) }),
        ...households.flatMap((one) =>
          householdOps(one, 'yes', (party) => {
            const seat = taken + 1
            taken += party
            return { table: id, seat }
          }),
        ),
      ]
    }),
    ...sample.unseated.flatMap((one) => householdOps(one, one.rsvp, () => undefined)),
  ]
  for (const [group, name] of Object.entries(sample.groups)) {
    const known = householdOf.get(name)
    if (known) householdOf.set(group, known)
  }
  return { ops, householdOf }

  function householdOps(
    { name, side, guests }: SampleHousehold,
    rsvp: (typeof RSVPS)[number],
    seatFor: (party: number) => { table: string; seat: number } | undefined,
  ): WriteOp[] {
    const own = newId()
    householdOf.set(name, own)
    return [
      createOp(household, scope, own, { name, side }),
      ...guests.flatMap((one) => {
        const id = newId()
        householdOf.set(one.name, own)
        const seat = seatFor(one.party ?? 1)
        const meal = sample.meals[one.name]
        const diet = sample.diets[one.name]
        return [
          createOp(guest, scope, id, {
            name: one.name,
            household: own,
            side,
            rsvp,
            ...(one.party === undefined ? {} : { party: one.party }),
            ...(seat ? { seat } : {}),
          }),
          ...(meal || diet
            ? [
                createOp(guestDiet, scope, newId(), {
                  guest: id,
                  household: own,
                  kitchen: setOf(kitchen),
                  ...(meal === undefined ? {} : { meal }),
                  ...(diet === undefined ? {} : { diet: setOf(diet) }),
                }),
              ]
            : []),
        ]
      }),
    ]
  }
}
