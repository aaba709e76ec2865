import { guestDiet, type GuestDietData } from '#shared/schema/guestDiet.ts'
import type { GuestData, Seat } from '#shared/schema/guest.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TableSeating } from '#shared/seating/seatingPlan.ts'
import { settleSeat as seatsAfter } from '#shared/seating/settleSeat.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { createOp, memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { Diet } from './diet.ts'
import type { Answer, DietRecord, GuestRecord, TableRecord } from './guestBook.ts'

/** Ids of the vendors who cook; null: this role may not say who reads what a guest eats. */
export type KitchenIds = readonly string[] | null

/**
 * One answer for these guests. Who does not come is not cooked for: the kitchen sees their diet no
 * longer, and again once they come after all.
 */
export function answerOps(
  guests: readonly GuestRecord[],
  rsvp: Answer,
  dietOf: ReadonlyMap<string, Diet>,
  kitchen: KitchenIds,
): WriteOp[] {
  return guests
    .filter(({ data }) => data.rsvp !== rsvp)
    .flatMap(({ id }) => [
      patchOp(id, { rsvp }),
      ...(kitchen === null
        ? []
        : kitchenOps(dietOf.get(id)?.records ?? [], kitchenFor(rsvp, kitchen))),
    ])
}

/** Whoever may come is cooked for. */
function kitchenFor(rsvp: Answer, kitchen: readonly string[]): readonly string[] {
  return rsvp === 'no' ? [] : kitchen
}

function kitchenOps(records: readonly DietRecord[], kitchen: readonly string[]): WriteOp[] {
  return records
    .filter(({ data }) => !isSameKitchen(data.kitchen, kitchen))
    .map(({ id }) => patchOp(id, { kitchen: setOf(kitchen) }))
}

/** Diets that the kitchen should see and does not, or the other way round. */
export function kitchenSteps(
  guests: readonly GuestRecord[],
  dietOf: ReadonlyMap<string, Diet>,
  kitchen: readonly string[],
): WriteOp[] {
  return guests.flatMap(({ id, data }) =>
    kitchenOps(dietOf.get(id)?.records ?? [], kitchenFor(data.rsvp, kitchen)),
  )
}

export function seatOps(guests: readonly GuestRecord[], seat: Seat | undefined): WriteOp[] {
  return guests
    .filter(({ data }) => data.seat?.table !== seat?.table || data.seat?.seat !== seat?.seat)
    .map(({ id }) => patchOp(id, { seat }))
}

/**
 * One of those who were given the same seat keeps it; the others stay at the table, on its next
 * free seats while there are any, else wherever there is room.
 *
 * @returns the steps, and the number each of the others gets
 */
export function settleSeat(
  seating: TableSeating<GuestRecord, TableRecord>,
  guests: readonly GuestRecord[],
  stays: string,
): { ops: WriteOp[]; moved: readonly { guest: GuestRecord; seat: number | undefined }[] } {
  const table = seating.table.id
  const moved = seatsAfter(seating, guests, stays)
  return {
    moved,
    ops: moved.map(({ guest, seat }) =>
      patchOp(guest.id, { seat: seat === undefined ? { table } : { table, seat } }),
    ),
  }
}

/** A guest goes into a household, or out of all; what they eat goes along in the same write. */
export function householdOps(
  guests: readonly GuestRecord[],
  household: string | undefined,
  dietOf: ReadonlyMap<string, Diet>,
): WriteOp[] {
  return guests
    .filter(({ data }) => data.household !== household)
    .flatMap(({ id }) => [
      patchOp(id, { household }),
      ...(dietOf.get(id)?.records ?? []).map((record) => patchOp(record.id, { household })),
    ])
}

export type DietTarget = {
  scope: ScopeName
  guest: { id: string; data: Pick<GuestData, 'household' | 'rsvp'> }
  diet: Diet | undefined
  kitchen: KitchenIds
}

/** `undefined`: no meal is chosen. */
export function mealOps(target: DietTarget, meal: string | undefined): WriteOp[] {
  const records = target.diet?.records ?? []
  const [first, ...others] = records
  if (!first) return meal === undefined ? [] : [createDiet(target, { meal })]
  return [
    patchOp(first.id, { meal }),
    ...others.filter(({ data }) => data.meal !== undefined).map(({ id }) => patchOp(id, { meal })),
    ...inStep(target, records),
  ]
}

/** Something they must not eat is added, or no longer holds. */
export function avoidOps(target: DietTarget, what: string, holds: boolean): WriteOp[] {
  const records = target.diet?.records ?? []
  const [first] = records
  if (!first) return holds ? [createDiet(target, { diet: { [what]: true } })] : []
  const named = holds ? [first] : records.filter(({ data }) => data.diet?.[what] === true)
  return [
    ...named.map(({ id }) => memberOp(id, ['diet', what], holds ? true : undefined)),
    ...inStep(target, records),
  ]
}

/** Who may read it is kept in step with every write about it. */
function inStep({ guest, kitchen }: DietTarget, records: readonly DietRecord[]): WriteOp[] {
  if (kitchen === null) return []
  const { household, rsvp } = guest.data
  return [
    ...records
      .filter(({ data }) => data.household !== household)
      .map(({ id }) => patchOp(id, { household })),
    ...kitchenOps(records, kitchenFor(rsvp, kitchen)),
  ]
}

export function createDiet(
  { scope, guest, kitchen }: DietTarget,
  what: Pick<GuestDietData, 'meal' | 'diet'>,
): WriteOp {
  const { household, rsvp } = guest.data
  return createOp(guestDiet, scope, companionId(guest.id, 'diet'), {
    guest: guest.id,
    ...(household !== undefined && { household }),
    ...(kitchen !== null && { kitchen: setOf(kitchenFor(rsvp, kitchen)) }),
    ...what,
  })
}

function isSameKitchen(now: GuestDietData['kitchen'], wanted: readonly string[]): boolean {
  const ids = Object.keys(now ?? {})
  return ids.length === wanted.length && wanted.every((id) => now?.[id] === true)
}

function setOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}
