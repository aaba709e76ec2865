import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useWaiting } from '../../data/hooks/useConflicts.ts'
import { NoticesOffer } from '../../frame/NoticesOffer.tsx'
import { MoneyWaiting } from '../../frame/MoneyWaiting.tsx'
import { RuleOffers } from '../../frame/RuleOffers.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { Button } from '../../ui/Button.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { AsideRow } from './AsideRow.tsx'
import { AutomaticList } from './AutomaticList.tsx'
import { DecideBar } from './DecideBar.tsx'
import { InboxEntryCard } from './InboxEntryCard.tsx'
import { DecidedRow, QuietSection, SettledRow } from './QuietCards.tsx'
import { useDecide } from './useDecide.ts'
import { useInbox } from './useInbox.ts'
import { useInboxKeys } from './useInboxKeys.ts'

/** Most inboxes hold none. */
const ProposalsWaiting = lazyPart(
  async () => (await import('../../frame/ProposalsWaiting.tsx')).ProposalsWaiting,
)

const SETTLED_SHOWN = 10
/** After long apart there may be hundreds; each card looks at its whole day. */
const ENTRIES_SHOWN = 20

/** The inbox of decisions: fields for which several values were given, and how each was settled. */
export function DecisionsScreen() {
  const { wedding, card: asked } = useSearch({ from: '/decisions' })
  const navigate = useNavigate()
  const scope = wedding === undefined ? undefined : weddingScope(wedding)
  const inbox = useInbox(scope, asked)
  const { groups, lists, names, me, asides, unsent } = inbox
  const waiting = useWaiting(scope)
  const decide = useDecide(inbox.marked, names, me, inbox.decided)
  const [entryCount, setEntryCount] = useState(ENTRIES_SHOWN)
  // Nobody is asked about what "somebody" gave.
  const entries = names.peopleLoaded ? lists.entries.slice(0, entryCount) : []
  useInboxKeys(entries, inbox.current, inbox.setCurrent, decide?.apply ?? null)
  const [settledCount, setSettledCount] = useState(SETTLED_SHOWN)
  const above = new Set(lists.entries.map(({ id }) => id))
  const allSettled = groups.settled.filter(({ conflict }) => !above.has(conflict.id))
  const settled = allSettled.slice(0, settledCount)
  const isEmpty = lists.entries.length + groups.decidedHere.length === 0

  return (
    <Screen
      wedding={wedding ?? null}
      current="decisions"
      title={decisionWords.title}
      subtitle={decisionWords.subtitle(waiting.length)}
      actions={decide ? <DecideBar label={decide.label} onApply={decide.apply} /> : null}
    >
      <div className="mx-auto flex max-w-220 flex-col gap-8 px-gutter py-5">
        <ProposalsWaiting scope={scope} />
        <MoneyWaiting scope={scope} />
        {isEmpty && waiting.length === 0 ? (
          <EmptyState
            className="px-0"
            sentence={decisionWords.empty}
            action={
              wedding === undefined ? undefined : (
                <Button onPress={() => void navigate({ to: '/decisions' })}>
                  {decisionWords.allWeddings}
                </Button>
              )
            }
          />
        ) : null}
        {entries.length > 0 ? (
          <div className="flex flex-col gap-4">
            {entries.map((entry) => (
              <InboxEntryCard key={entry.id} entry={entry} inbox={inbox} />
            ))}
            {lists.entries.length > entryCount ? (
              <MoreButton onPress={() => setEntryCount((count) => count + ENTRIES_SHOWN)}>
                {decisionWords.moreEntries(lists.entries.length - entryCount)}
              </MoreButton>
            ) : null}
          </div>
        ) : null}
        {[...groups.decidedHere, ...groups.settled].some(({ own }) => own !== null) ? (
          <NoticesOffer />
        ) : null}
        <RuleOffers scope={scope} />
        {lists.handed.length > 0 ? (
          <QuietSection title={decisionWords.hand.list}>
            {lists.handed.map((entry) => (
              <AsideRow
                key={entry.id}
                entry={entry}
                aside={asides.get(entry.id)}
                names={names}
                me={me}
              />
            ))}
          </QuietSection>
        ) : null}
        {lists.later.length > 0 ? (
          <QuietSection title={decisionWords.later.list}>
            {lists.later.map((entry) => (
              <AsideRow
                key={entry.id}
                entry={entry}
                aside={asides.get(entry.id)}
                names={names}
                me={me}
              />
            ))}
          </QuietSection>
        ) : null}
        {groups.decidedHere.length > 0 ? (
          <QuietSection title={decisionWords.here.title}>
            {groups.decidedHere.map((card) => (
              <DecidedRow
                key={card.conflict.id}
                card={card}
                names={names}
                me={me}
                isWaiting={card.decided !== null && unsent.has(card.decided.id)}
              />
            ))}
          </QuietSection>
        ) : null}
        {groups.automatic.length > 0 ? (
          <AutomaticList
            cards={groups.automatic}
            names={names}
            me={me}
            isOfOne={wedding !== undefined}
            onOpen={inbox.open}
          />
        ) : null}
        {settled.length > 0 ? (
          <QuietSection
            title={decisionWords.settled.title}
            more={
              allSettled.length > settledCount ? (
                <MoreButton
                  variant="quiet"
                  size="small"
                  onPress={() => setSettledCount((count) => count + SETTLED_SHOWN)}
                >
                  {decisionWords.settled.more}
                </MoreButton>
              ) : null
            }
          >
            {settled.map((card) => (
              <SettledRow
                key={card.conflict.id}
                card={card}
                names={names}
                me={me}
                onChange={inbox.change}
              />
            ))}
          </QuietSection>
        ) : null}
      </div>
    </Screen>
  )
}
