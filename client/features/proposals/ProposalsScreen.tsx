import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { hasRole } from '#shared/schema/record/access.ts'
import { member } from '#shared/schema/member.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useProposals } from '../../data/hooks/useProposals.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import type { Proposal } from '../../data/proposals.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useNames } from '../../frame/useNames.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { coupleOf } from '../../words/couple.ts'
import { proposalWords } from '../../words/proposals.ts'
import { ProposalCard } from './ProposalCard.tsx'
import { useProposalActions } from './useProposalActions.ts'

const route = getRouteApi('/w/$wedding/proposals')

/** So many decided ones are shown; the history has them all. */
const SETTLED = 30

/** What people propose who may not change it themselves, for those who decide and for themselves. */
export function ProposalsScreen() {
  const { wedding: id } = route.useParams()
  const scope = weddingScope(id)
  const record = useRecord(weddingType, scope, id)
  const { toDecide, mine, all, loaded } = useProposals(scope)
  const actions = useProposalActions(scope)
  const { namesIn, personOf } = useNames()
  const actor = useActor(scope)
  const now = useNow('minute')
  const decides = actor ? hasRole(actor, ['planner', 'coordinator']) : false
  const members = useRecords(member, scope)
  const roleOf = useMemo(() => {
    const roles = new Map(members.map(({ data }) => [data.user, data.role]))
    return (user: string) => {
      const role = roles.get(user)
      return role === undefined ? null : proposalWords.role(role)
    }
  }, [members])
  const nameOf = useMemo(() => namesIn(scope), [namesIn, scope])
  const settled = decides ? all.filter(({ data }) => data.state !== 'open').slice(0, SETTLED) : []
  const own = decides ? mine.filter(({ data }) => data.state === 'open') : mine
  const words = proposalWords

  const cards = (list: readonly Proposal[]) =>
    list.map((proposal) => (
      <ProposalCard
        key={proposal.id}
        scope={scope}
        proposal={proposal}
        decides={decides}
        isMine={proposal.data.author === actor?.user}
        nameOf={nameOf}
        personOf={personOf}
        roleOf={roleOf}
        now={now}
        actions={actions}
      />
    ))

  return (
    <Screen
      wedding={id}
      current="more"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && actor ? (
        <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-5">
          {all.length === 0 ? (
            <EmptyState className="px-0!" sentence={decides ? words.empty : words.emptyReadOnly} />
          ) : null}
          {decides && all.length > 0 ? (
            <TitledSection title={words.toDecide.title}>
              {toDecide.length === 0 ? (
                <p className="text-body text-ink2">{words.toDecide.none}</p>
              ) : null}
              {cards(toDecide)}
            </TitledSection>
          ) : null}
          {own.length > 0 && !decides ? (
            <TitledSection title={words.mine.title}>{cards(own)}</TitledSection>
          ) : null}
          {settled.length > 0 ? (
            <TitledSection title={words.settled.title}>{cards(settled)}</TitledSection>
          ) : null}
        </div>
      ) : null}
    </Screen>
  )
}
