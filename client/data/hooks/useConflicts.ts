import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ConflictCard, Decisions } from '../decisions.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Fields for which several values were given; `open` ones wait for a person, `mine` for this one. */
export function useConflicts(scope?: ScopeName): {
  all: readonly ConflictCard[]
  open: readonly ConflictCard[]
  mine: readonly ConflictCard[]
  decide: Decisions['decide']
} {
  const { decisions } = useOpenAccount()
  const all = useReadable(decisions.all)
  const open = useReadable(decisions.open)
  const mine = useReadable(decisions.mine)
  return useMemo(() => {
    const here = (card: ConflictCard) => scope === undefined || card.conflict.scope === scope
    return {
      all: all.filter(here),
      open: open.filter(here),
      mine: mine.filter(here),
      decide: decisions.decide,
    }
  }, [all, open, mine, scope, decisions])
}
