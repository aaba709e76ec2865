import { memo, useId, type ReactNode } from 'react'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { valueInForce } from '#shared/merge/planResolution.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { aboutCard, cardValue } from './cardWords.ts'
import { useQuestion } from './useQuestion.ts'

type QuietSectionProps = { title: string; help?: string; children: ReactNode }

/** A list that asks nothing of anybody. */
export function QuietSection({ title, help, children }: QuietSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-title font-bold">
        {title}
      </h2>
      {help === undefined ? null : <p className="text-small text-ink2">{help}</p>}
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">{children}</ul>
    </section>
  )
}

type QuietRowProps = { card: ConflictCard; names: Names; me: string }

/** Decided on this device: what, and whether the others know. */
export const DecidedRow = memo(function DecidedRow(props: QuietRowProps & { isWaiting: boolean }) {
  const { card, names, isWaiting } = props
  const about = useAbout(card, names)
  const { scope, data } = card.conflict
  const value = cardValue(data, card.decided?.data.value, names.namesIn(scope))
  return (
    <Row>
      <span className="text-body font-medium break-words">{`${about}: ${value}`}</span>
      <StatusTag kind="here">
        {isWaiting ? decisionWords.here.waits : decisionWords.here.sent}
      </StatusTag>
    </Row>
  )
})

/** A rule chose: who counts, who was replaced, and the way to choose otherwise. */
export const AutomaticRow = memo(function AutomaticRow(
  props: QuietRowProps & { onOpen: (id: string) => void },
) {
  const { card, names, me, onOpen } = props
  const about = useAbout(card, names)
  const { id, scope, data } = card.conflict
  const nameOf = names.namesIn(scope)
  const words = decisionWords.automatic
  const { inForce } = data
  const winner =
    typeof inForce === 'object' ? data.siblings.find(({ at }) => at === inForce.at) : undefined
  const told = (by: string) => personName(by, names, me)
  const others = data.siblings
    .filter((one) => one !== winner)
    .map(({ value, by }) => ({ value: cardValue(data, value, nameOf), name: told(by) }))
  return (
    <Row>
      <RowButton onPress={() => onOpen(id)}>
        <span className="sr-only">{words.open(about)}</span>
        <span aria-hidden="true" className="text-body font-medium break-words">
          {about}
        </span>
      </RowButton>
      <span className="text-small break-words text-ink2">
        {winner ? `${words.by(cardValue(data, winner.value, nameOf), told(winner.by))}, ` : ''}
        {words.instead(others)}
      </span>
    </Row>
  )
})

/** A person settled it: who, when and how. */
export const SettledRow = memo(function SettledRow({ card, names, me }: QuietRowProps) {
  const about = useAbout(card, names)
  return (
    <Row>
      <span className="text-body font-medium break-words">{about}</span>
      <span className="text-small break-words text-ink2">
        <SettledWords card={card} names={names} me={me} />
      </span>
    </Row>
  )
})

export function SettledWords({ card, names, me }: QuietRowProps) {
  const now = useNow('minute')
  const { scope, data } = card.conflict
  const { resolution } = data
  if (!resolution) return decisionWords.settled.unknown
  const value = cardValue(data, valueInForce(data, null)?.value, names.namesIn(scope))
  const name = personName(resolution.by, names, me)
  const say =
    resolution.choice === 'laterEdit' ? decisionWords.settled.laterEdit : decisionWords.settled.by
  return say(name, value, parseStamp(resolution.at).ms, now)
}

function Row({ children }: { children: ReactNode }) {
  return (
    <li className="rule-b relative flex min-h-target flex-col justify-center gap-0.5 px-4 py-3 last:border-b-0">
      {children}
    </li>
  )
}

function useAbout(card: ConflictCard, names: Names): string {
  const question = useQuestion(card, names)
  const { scope, data } = card.conflict
  return aboutCard(data, names.namesIn(scope), question?.record ?? null)
}

function personName(user: string, names: Names, me: string): string {
  if (user === me) return decisionWords.you
  return names.personOf(user) ?? decisionWords.somebody
}
