import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { TypedRecord } from '../recordStores.ts'
import { useRecordsView } from './useRecords.ts'

/** One record; null: there is none, undefined: not known yet. */
export function useRecord<F extends Fields>(
  type: TypeDeclaration<F>,
  scope: ScopeName | 'all' | null,
  id: string | null,
): TypedRecord<DataOf<F>> | null | undefined {
  const { records, loaded } = useRecordsView(type, scope)
  if (!loaded) return undefined
  return records.find((record) => record.id === id) ?? null
}
