import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { RecordsView, TypedRecord } from '../recordStores.ts'
import { settable } from '../replica/readable.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

const none = settable<RecordsView<never>>({ records: [], loaded: true, unreadable: 0 })

/**
 * Records of a type in a scope (`'all'`: in every scope of the account; null: none), with whether
 * they are loaded and how many could not be read. The same objects until something changed.
 */
export function useRecordsView<F extends Fields>(
  type: TypeDeclaration<F>,
  scope: ScopeName | 'all' | null,
): RecordsView<DataOf<F>> {
  const { stores } = useOpenAccount()
  return useReadable<RecordsView<DataOf<F>>>(scope === null ? none : stores.view(type, scope))
}

/** The records alone. */
export function useRecords<F extends Fields>(
  type: TypeDeclaration<F>,
  scope: ScopeName | 'all' | null,
): readonly TypedRecord<DataOf<F>>[] {
  return useRecordsView(type, scope).records
}
