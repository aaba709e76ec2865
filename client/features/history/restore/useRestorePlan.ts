import { useMemo } from 'react'
import { planRestore, type RestoreAsked, type RestorePlan } from '#shared/history/planRestore.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../../data/hooks/DataProvider.tsx'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useScopeRecords } from '../../../data/hooks/useHistory.ts'
import { useNow } from '../../../data/hooks/useNow.ts'
import { planIsLocked } from '../../../data/replica/planIsLocked.ts'
import type { ScopeRecords } from '../../../data/replica/watchScope.ts'

export type RestoreGoal = {
  asked: RestoreAsked
  /** Given what stands now, the live records as they were. */
  then: (now: ScopeRecords) => ReadonlyMap<string, RecordEnvelope>
  createdSince: ReadonlySet<string>
}

/** What would bring it back, kept up to date while others edit; null until all of it was read. */
export function useRestorePlan(
  scope: ScopeName,
  goal: RestoreGoal | null,
): { plan: RestorePlan; now: ScopeRecords } | null {
  const now = useScopeRecords(scope)
  const actor = useActor(scope)
  const { replica } = useOpenAccount()
  const instant = useNow('minute')
  return useMemo(() => {
    if (goal === null || now === null || actor === undefined) return null
    const wedding = now.get(scopeId(scope))
    const context = {
      now: instant,
      locked: wedding ? planIsLocked(wedding.data, instant) : false,
      related: (id: string) => {
        const record = now.get(id)
        return record && !record._deleted ? record.data : null
      },
    }
    const { asked, createdSince } = goal
    const plan = planRestore({
      asked,
      then: goal.then(now),
      now,
      createdSince,
      newId: replica.edge.newId,
      refused: ({ type, op, id, before, after }) =>
        actor ? refusedFields(type, actor, op, { id, before, after }, context) : ['*'],
    })
    return { plan, now }
  }, [scope, goal, now, actor, replica, instant])
}
