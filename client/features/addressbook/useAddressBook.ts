import { useMemo } from 'react'
import { contact, type ContactData } from '#shared/schema/contact.ts'
import { studio } from '#shared/schema/studio.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

export type ContactRecord = TypedRecord<ContactData>
export type AddressBook = ReturnType<typeof useAddressBook>

/**
 * The address book of one studio.
 * @param wanted id of a studio; absent or unknown: the first by name
 */
export function useAddressBook(wanted: string | undefined) {
  const { records: studios, loaded: knowsStudios } = useRecordsView(studio, 'all')
  const inOrder = useMemo(
    () =>
      studios.toSorted((a, b) => a.data.name.localeCompare(b.data.name) || (a.id < b.id ? -1 : 1)),
    [studios],
  )
  const current = inOrder.find(({ id }) => id === wanted) ?? inOrder[0]
  const { records, loaded } = useRecordsView(contact, current?.scope ?? null)
  const list = useMemo(
    () =>
      records.toSorted((a, b) => a.data.name.localeCompare(b.data.name) || (a.id < b.id ? -1 : 1)),
    [records],
  )
  return {
    studios: inOrder,
    current,
    list,
    loaded: knowsStudios && loaded,
    unsent: useUnsentIds(),
  }
}
