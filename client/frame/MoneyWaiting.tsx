import { Banknote } from 'lucide-react'
import { useMemo } from 'react'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { useWaiting } from '../data/hooks/useConflicts.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { moneyWaitingWords } from '../words/money.ts'
import { useNames } from './useNames.ts'

/** Ways to the requests for money that wait for me, one for each wedding. */
export function MoneyWaiting({ scope }: { scope: ScopeName | undefined }) {
  const requests = useRecords(budgetProposal, scope ?? 'all')
  const waiting = useWaiting(scope)
  const { scopeName } = useNames()
  const counts = useMemo(() => {
    const mine = new Set(waiting.map(({ id }) => id))
    return [
      ...Map.groupBy(
        requests.filter(({ id }) => mine.has(id)),
        (one) => one.scope,
      ),
    ]
  }, [requests, waiting])
  if (counts.length === 0) return null
  return (
    <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
      {counts.map(([of, asked]) => (
        <LinkRow
          key={of}
          href={`/w/${scopeId(of)}/money`}
          icon={<Banknote size={22} aria-hidden />}
          label={[moneyWaitingWords.title, scopeName(of)].filter(Boolean).join(' · ')}
          hint={moneyWaitingWords.waiting(asked.length)}
          isUrgent
        />
      ))}
    </div>
  )
}
