import { useMemo } from 'react'
import { withBelongings } from '#shared/history/belongings.ts'
import { hasRole } from '#shared/schema/record/access.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { useActor } from '../../../data/hooks/useActor.ts'
import { useErase } from '../../../data/hooks/useHistory.ts'
import { useNow } from '../../../data/hooks/useNow.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { planIsLocked } from '../../../data/replica/planIsLocked.ts'
import type { ScopeRecords } from '../../../data/replica/watchScope.ts'
import { useSay } from '../../../frame/useSay.ts'
import { historyWords } from '../../../words/history.ts'
import type { BinEntry } from './binEntries.ts'

const words = historyWords.bin

/** What this person may do with what was deleted, and how. */
export function useBinActions(scope: ScopeName, records: ScopeRecords | null) {
  const actor = useActor(scope)
  const now = useNow('minute')
  const { many } = useWrite()
  const { mutateAsync: erase, isPending } = useErase(scope)
  const say = useSay()

  return useMemo(() => {
    const wedding = records?.get(scopeId(scope))
    const locked = wedding ? planIsLocked(wedding.data, now) : false

    /** Bringing back is for those who may delete. */
    function mayDelete({ id, type: name, data }: RecordEnvelope, isLocked: boolean): boolean {
      const type = typeNamed(name)
      if (!type || !actor) return false
      const context = {
        now,
        locked: isLocked,
        related: (other: string) => records?.get(other)?.data ?? null,
      }
      const change = { id, before: data, after: data }
      return refusedFields(type, actor, 'delete', change, context).length === 0
    }

    return {
      isBusy: isPending,
      mayBringBack: (record: RecordEnvelope) => mayDelete(record, locked),
      mayErase: (record: RecordEnvelope) =>
        !!actor && hasRole(actor, ['planner', 'couple', 'owner']) && mayDelete(record, false),
      async bringBack({ record, name }: BinEntry): Promise<void> {
        const deleted = new Map([...(records ?? [])].filter(([, one]) => one._deleted))
        const ids = [...withBelongings([record.id], deleted)].filter((id) => {
          const one = deleted.get(id)
          return one && Object.keys(one.data).length > 0 && mayDelete(one, locked)
        })
        const outcome = await many(ids.map((id) => ({ op: 'restore', id, ifFits: true })))
        const more = ids.length - 1
        say.outcome(outcome, more > 0 ? words.restoredMore(name, more) : words.restored(name))
      },
      async erase({ record, name }: BinEntry): Promise<void> {
        try {
          await erase(record.id)
          say.text(words.erased(name))
        } catch {
          say.text(words.notErased)
        }
      },
    }
  }, [scope, records, actor, now, many, erase, isPending, say])
}
