import type { TableSeating } from '#shared/seating/seatingPlan.ts'
import type { GuestBook, GuestRecord, TableRecord } from './guestBook.ts'
import { nameMatcher } from './guestRows.ts'

export type Suggestion = {
  key: string
  name: string
  guests: readonly GuestRecord[]
  /** Somebody of their household sits here already. */
  isSuggested: boolean
}

/**
 * Who could be put on a table: those whose people sit there first, whole households before single
 * guests. For one numbered seat also who sits at the table anywhere.
 */
export function putSuggestions(
  book: GuestBook,
  seating: TableSeating<GuestRecord, TableRecord>,
  text: string,
  forOneSeat: boolean,
): Suggestion[] {
  const isNamed = nameMatcher(text)
  const here = new Set(
    [...seating.taken.flatMap(({ guests }) => guests), ...seating.anywhere].map(
      ({ data }) => data.household,
    ),
  )
  here.delete(undefined)
  const unseated = new Set(book.seating.unseated)
  const households = forOneSeat
    ? []
    : book.households.flatMap(({ id, data }): Suggestion[] => {
        const guests = (book.membersOf.get(id) ?? []).filter((guest) => unseated.has(guest))
        const isFound = isNamed(data.name) || guests.some((guest) => isNamed(guest.data.name))
        return guests.length > 1 && isFound
          ? [{ key: id, name: data.name, guests, isSuggested: here.has(id) }]
          : []
      })
  const single = [
    ...(forOneSeat ? seating.anywhere : []),
    ...book.guests.filter((guest) => unseated.has(guest)),
  ]
    .filter(({ data }) => isNamed(data.name))
    .map((guest): Suggestion => ({
      key: guest.id,
      name: guest.data.name,
      guests: [guest],
      isSuggested: here.has(guest.data.household),
    }))
  return [...households, ...single].toSorted(
    (a, b) => Number(b.isSuggested) - Number(a.isSuggested),
  )
}
