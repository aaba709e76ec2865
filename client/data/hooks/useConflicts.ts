import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ConflictCard, Decisions } from '../decisions.ts'
import type { Waiting } from '../waiting.ts'
import { useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'

/** Fields for which several values were given; `open` ones wait for a person. */
export function useConflicts(scope?: ScopeName): {
  all: readonly ConflictCard[]
  open: readonly ConflictCard[]
  decide: Decisions['decide']
} {
  const { decisions } = useOpenAccount()
  const all = useReadable(decisions.all)
  const open = useReadable(decisions.open)
  return useMemo(() => {
    const here = (card: ConflictCard) => scope === undefined || card.conflict.scope === scope
    return { all: all.filter(here), open: open.filter(here), decide: decisions.decide }
  }, [all, open, scope, decisions])
}

/** Everything that waits for this person, of one wedding or of all. */
export function useWaiting(scope?: ScopeName): readonly Waiting[] {
  const { waiting } = useOpenAccount()
  const mine = useReadable(waiting.mine)
  return useMemo(
    () => (scope === undefined ? mine : mine.filter((one) => one.scope === scope)),
    [mine, scope],
  )
}
