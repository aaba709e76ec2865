import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { RecordsView } from '../recordStores.ts'
import { derived } from '../replica/readable.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Data as their type has read them; which members there are, the type knows. */
export type AnyRecords = RecordsView<unknown>

/**
 * Records of several types at once, for what looks through all of them: in the order of the types,
 * the same object until something changed. A screen that shows one type takes `useRecords`.
 *
 * @param types keep the list stable
 */
export function useManyRecords(
  types: readonly TypeDeclaration[],
  scope: ScopeName | 'all',
): readonly AnyRecords[] {
  const { stores } = useOpenAccount()
  const views = useMemo(() => {
    const each = types.map((type) => stores.view(type, scope))
    return derived(each, () => each.map((view): AnyRecords => view.read()))
  }, [stores, types, scope])
  return useReadable(views)
}
