import { MessageCircleQuestionMark } from 'lucide-react'
import { useMemo } from 'react'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { useWaiting } from '../data/hooks/useConflicts.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { proposalWords } from '../words/proposals.ts'
import { useNames } from './useNames.ts'

/** Ways to the proposals that wait for me, one for each wedding. */
export function ProposalsWaiting({ scope }: { scope: ScopeName | undefined }) {
  const proposals = useRecords(changeRequest, scope ?? 'all')
  const waiting = useWaiting(scope)
  const { scopeName } = useNames()
  const counts = useMemo(() => {
    const mine = new Set(waiting.map(({ id }) => id))
    const found = new Map<ScopeName, number>()
    for (const one of proposals) {
      if (mine.has(one.id)) found.set(one.scope, (found.get(one.scope) ?? 0) + 1)
    }
    return [...found]
  }, [proposals, waiting])
  if (counts.length === 0) return null
  return (
    <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
      {counts.map(([of, count]) => (
        <LinkRow
          key={of}
          href={`/w/${scopeId(of)}/proposals`}
          icon={<MessageCircleQuestionMark size={22} aria-hidden />}
          label={[proposalWords.title, scopeName(of)].filter(Boolean).join(' · ')}
          hint={proposalWords.entry.waiting(count)}
          isUrgent
        />
      ))}
    </div>
  )
}
