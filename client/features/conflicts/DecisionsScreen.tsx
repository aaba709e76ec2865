import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { Screen } from '../../frame/Screen.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { DecideBar } from './DecideBar.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import { AutomaticRow, DecidedRow, QuietSection, SettledRow } from './QuietCards.tsx'
import { SettledCard } from './SettledCard.tsx'
import { useInbox } from './useInbox.ts'

const SETTLED_SHOWN = 10

/** The inbox of decisions: fields for which several values were given, and how each was settled. */
export function DecisionsScreen() {
  const { wedding, card: asked } = useSearch({ from: '/decisions' })
  const navigate = useNavigate()
  const inbox = useInbox(wedding === undefined ? undefined : weddingScope(wedding), asked)
  const { groups, shown, names, me, marked, mark, unsent } = inbox
  const [settledCount, setSettledCount] = useState(SETTLED_SHOWN)
  const settled = groups.settled.slice(0, settledCount)
  const isEmpty = shown.length + groups.decidedHere.length + groups.reviews.length === 0

  return (
    <Screen
      wedding={wedding ?? null}
      current="decisions"
      title={decisionWords.title}
      subtitle={decisionWords.subtitle(groups.open.length)}
      actions={
        marked ? (
          <DecideBar
            key={marked.card.conflict.id}
            {...marked}
            names={names}
            onDecided={inbox.clear}
          />
        ) : null
      }
    >
      <div className="mx-auto flex max-w-220 flex-col gap-8 px-gutter py-5">
        {isEmpty ? (
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
        {shown.length > 0 ? (
          <div className="flex flex-col gap-4">
            {shown.map((card) =>
              card.conflict.data.status === 'resolved' ? (
                <SettledCard key={card.conflict.id} card={card} names={names} me={me} />
              ) : (
                <DecisionCard
                  key={card.conflict.id}
                  card={card}
                  names={names}
                  me={me}
                  isCurrent={inbox.current === card.conflict.id}
                  pick={marked?.card.conflict.id === card.conflict.id ? marked.pick : null}
                  onPick={mark}
                />
              ),
            )}
          </div>
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
          <QuietSection title={decisionWords.automatic.title} help={decisionWords.automatic.help}>
            {groups.automatic.map((card) => (
              <AutomaticRow
                key={card.conflict.id}
                card={card}
                names={names}
                me={me}
                onOpen={inbox.open}
              />
            ))}
          </QuietSection>
        ) : null}
        {settled.length > 0 ? (
          <QuietSection title={decisionWords.settled.title}>
            {settled.map((card) => (
              <SettledRow key={card.conflict.id} card={card} names={names} me={me} />
            ))}
          </QuietSection>
        ) : null}
        {groups.settled.length > settledCount ? (
          <Button
            variant="quiet"
            size="small"
            onPress={() => setSettledCount((count) => count + SETTLED_SHOWN)}
          >
            {decisionWords.settled.more}
          </Button>
        ) : null}
      </div>
    </Screen>
  )
}
