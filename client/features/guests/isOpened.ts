import type { GuestBook } from './guestBook.ts'

/** Ids in the address of what stands open; one at most. */
export type Opened = {
  guest?: string | undefined
  household?: string | undefined
  table?: string | undefined
}

/** Whether what the address names is here: it may be gone, or not ours to see. */
export function isOpened(book: GuestBook, { guest, household, table }: Opened): boolean {
  return (
    (guest !== undefined && book.byId.has(guest)) ||
    (household !== undefined && book.householdById.has(household)) ||
    (table !== undefined && book.tableById.has(table))
  )
}
