import { useMemo } from 'react'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { table } from '#shared/schema/table.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { guestBook, type GuestBook } from './guestBook.ts'

/** All of the guests of a wedding that this member holds; nothing is judged before all of it is here. */
export function useGuestBook(scope: ScopeName): { book: GuestBook; loaded: boolean } {
  const guests = useRecordsView(guest, scope)
  const households = useRecordsView(household, scope)
  const tables = useRecordsView(table, scope)
  const diets = useRecordsView(guestDiet, scope)
  const vendors = useRecordsView(vendor, scope)
  const book = useMemo(
    () =>
      guestBook({
        guests: guests.records,
        households: households.records,
        tables: tables.records,
        diets: diets.records,
        vendors: vendors.records,
      }),
    [guests.records, households.records, tables.records, diets.records, vendors.records],
  )
  const loaded = [guests, households, tables, diets, vendors].every((view) => view.loaded)
  return { book, loaded }
}
