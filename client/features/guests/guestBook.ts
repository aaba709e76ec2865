import { headsOf, seatingPlan, type SeatingPlan } from '#shared/seating/seatingPlan.ts'
import type { GuestData } from '#shared/schema/guest.ts'
import type { GuestDietData } from '#shared/schema/guestDiet.ts'
import type { HouseholdData } from '#shared/schema/household.ts'
import type { TableData } from '#shared/schema/table.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { dietsByGuest, type Diet } from './diet.ts'

export type GuestRecord = TypedRecord<GuestData>
export type HouseholdRecord = TypedRecord<HouseholdData>
export type TableRecord = TypedRecord<TableData>
export type DietRecord = TypedRecord<GuestDietData>
export type Answer = GuestData['rsvp']

export type GuestRecords = {
  guests: readonly GuestRecord[]
  households: readonly HouseholdRecord[]
  tables: readonly TableRecord[]
  diets: readonly DietRecord[]
  vendors: readonly TypedRecord<VendorData>[]
}

/** Everything the screens of the guests ask for, from one set of records. */
export type GuestBook = Omit<GuestRecords, 'tables'> & {
  /** By name, as a person looks them up. */
  guests: readonly GuestRecord[]
  households: readonly HouseholdRecord[]
  byId: ReadonlyMap<string, GuestRecord>
  householdById: ReadonlyMap<string, HouseholdRecord>
  tableById: ReadonlyMap<string, TableRecord>
  /** By household; guests whose household is not here are in none. */
  membersOf: ReadonlyMap<string, readonly GuestRecord[]>
  alone: readonly GuestRecord[]
  dietOf: ReadonlyMap<string, Diet>
  seating: SeatingPlan<GuestRecord, TableRecord>
  counts: AnswerCounts
  /** Ids of the vendors who cook. */
  kitchen: readonly string[]
}

/** Heads, not names: "Stan Cole +2" is three. */
export type AnswerCounts = Record<Answer, number> & { all: number }

export function guestBook(records: GuestRecords): GuestBook {
  const guests = records.guests.toSorted(byName)
  const households = records.households.toSorted(byName)
  const householdById = new Map(households.map((one) => [one.id, one]))
  const membersOf = new Map<string, GuestRecord[]>(households.map(({ id }) => [id, []]))
  const alone: GuestRecord[] = []
  for (const guest of guests) {
    const members =
      guest.data.household === undefined ? undefined : membersOf.get(guest.data.household)
    if (members) members.push(guest)
    else alone.push(guest)
  }
  return {
    ...records,
    guests,
    households,
    byId: new Map(guests.map((one) => [one.id, one])),
    householdById,
    tableById: new Map(records.tables.map((one) => [one.id, one])),
    membersOf,
    alone,
    dietOf: dietsByGuest(records.diets),
    seating: seatingPlan(records.guests, records.tables),
    counts: answerCounts(records.guests),
    kitchen: records.vendors.filter(({ data }) => data.kind === 'caterer').map(({ id }) => id),
  }
}

export function answerCounts(guests: readonly { data: GuestData }[]): AnswerCounts {
  const counts: AnswerCounts = { waiting: 0, yes: 0, no: 0, maybe: 0, all: 0 }
  for (const { data } of guests) {
    const heads = data.party ?? 1
    counts[data.rsvp] += heads
    counts.all += heads
  }
  return counts
}

/** The one answer of all of them; null where they differ. */
export function commonAnswer(guests: readonly { data: GuestData }[]): Answer | null {
  const [first, ...rest] = guests
  if (!first) return null
  return rest.every(({ data }) => data.rsvp === first.data.rsvp) ? first.data.rsvp : null
}

/** Whose side: their own word first, then that of their household. */
export function sideOf(book: GuestBook, { data }: GuestRecord): string | undefined {
  const own = data.side?.trim()
  if (own) return own
  const household =
    data.household === undefined ? undefined : book.householdById.get(data.household)
  return household?.data.side?.trim() || undefined
}

/** Has no table, or one that was removed. */
export function isUnseated(book: GuestBook, { data }: GuestRecord): boolean {
  return headsOf(data) > 0 && (data.seat === undefined || !book.tableById.has(data.seat.table))
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** By name in the device's language, equal names by id; only for the eye. */
function byName(
  a: { id: string; data: { name: string } },
  b: { id: string; data: { name: string } },
): number {
  return collator.compare(a.data.name, b.data.name) || (a.id < b.id ? -1 : 1)
}
