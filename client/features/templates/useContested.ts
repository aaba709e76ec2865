import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'

/** Ids of the records of a scope over which a decision waits; the same set until it changes. */
export function useContested(scope: ScopeName): ReadonlySet<string> {
  const { open } = useConflicts(scope)
  return useMemo(() => new Set(open.map(({ conflict }) => conflict.data.record)), [open])
}
