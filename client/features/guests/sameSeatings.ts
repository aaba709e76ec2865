import type { TableSeating } from '#shared/seating/seatingPlan.ts'
import type { GuestRecord, TableRecord } from './guestBook.ts'

type Seating = TableSeating<GuestRecord, TableRecord>

/** A table at which nothing changed stays the same object, so that one move draws its two tables. */
export function sameSeatings() {
  let before = new Map<string, Seating>()
  return (seatings: readonly Seating[]): readonly Seating[] => {
    const now = seatings.map((seating) => {
      const known = before.get(seating.table.id)
      return known && isSame(known, seating) ? known : seating
    })
    before = new Map(now.map((seating) => [seating.table.id, seating]))
    return now
  }
}

function isSame(a: Seating, b: Seating): boolean {
  if (a.table !== b.table || a.taken.length !== b.taken.length) return false
  const pairs = a.taken.map((one, index) => [one.guests, b.taken[index]?.guests ?? []] as const)
  return [...pairs, [a.anywhere, b.anywhere] as const, [a.declined, b.declined] as const].every(
    ([one, other]) =>
      one.length === other.length && one.every((guest, index) => guest === other[index]),
  )
}
