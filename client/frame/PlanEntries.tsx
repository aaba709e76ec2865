import { Megaphone, MessageCircleQuestionMark } from 'lucide-react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useAcks } from '../data/hooks/useAcks.ts'
import { useActor } from '../data/hooks/useActor.ts'
import { useProposals } from '../data/hooks/useProposals.ts'
import { useRevisions } from '../data/hooks/useRevisions.ts'
import { LinkRow } from '../ui/LinkRow.tsx'
import { proposalWords } from '../words/proposals.ts'
import { publishWords } from '../words/publish.ts'

const icon = { size: 22, 'aria-hidden': true } as const

/** Ways to what people were told and to what they propose; guests have theirs on the day. */
export function PlanEntries({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const actor = useActor(scope)
  const { account } = useOpenAccount()
  const { newest } = useRevisions(scope)
  const { byThing } = useAcks(scope)
  const { toDecide, mine } = useProposals(scope)
  const isGuest = actor && !actor.owner && (actor.role === 'family' || actor.role === 'friend')
  if (!actor || isGuest) return null
  const isSeen =
    newest?.by === account.id ||
    (newest && byThing.get(newest.id)?.get(account.id)?.seenAt !== undefined)
  const open = mine.filter(({ data }) => data.state === 'open').length
  const plan = publishWords.entry
  const asked = proposalWords.entry
  return (
    <>
      <LinkRow
        href={`/w/${wedding}/published`}
        icon={<Megaphone {...icon} />}
        label={plan.label}
        hint={newest ? (isSeen ? plan.is(newest.label) : plan.unseen(newest.label)) : plan.none}
        isUrgent={newest !== null && !isSeen}
      />
      <LinkRow
        href={`/w/${wedding}/proposals`}
        icon={<MessageCircleQuestionMark {...icon} />}
        label={asked.label}
        hint={
          toDecide.length > 0
            ? asked.waiting(toDecide.length)
            : open > 0
              ? asked.mine(open)
              : asked.none
        }
        isUrgent={toDecide.length > 0}
      />
    </>
  )
}
