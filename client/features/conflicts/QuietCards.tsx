import { memo, useId, type ReactNode } from 'react'
import type { ConflictCard } from '../../data/decisions.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { aboutCard, cardValue } from './cardWords.ts'
import { SettledWords } from './SettledWords.tsx'
import { useQuestion } from './useQuestion.ts'

type QuietSectionProps = {
  title: string
  help?: string
  /** Above the list: what narrows it. */
  filter?: ReactNode
  children: ReactNode
  /** Below the list. */
  more?: ReactNode
}

/** A list that asks nothing of anybody. */
export function QuietSection({ title, help, filter, children, more }: QuietSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-title font-bold">
        {title}
      </h2>
      {help === undefined ? null : <p className="text-small text-ink2">{help}</p>}
      {filter}
      <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">{children}</ul>
      {more}
    </section>
  )
}

export function QuietRow({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <li className="rule-b relative flex min-h-target flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 last:border-b-0">
      <div className="flex min-w-0 flex-1 basis-60 flex-col gap-0.5">{children}</div>
      {action}
    </li>
  )
}

type QuietCardProps = { card: ConflictCard; names: Names; me: string }

/** Decided on this device: what, and whether the others know. */
export const DecidedRow = memo(function DecidedRow(props: QuietCardProps & { isWaiting: boolean }) {
  const { card, names, isWaiting } = props
  const about = useAbout(card, names)
  const { scope, data } = card.conflict
  const value = cardValue(data, card.decided?.data.value, names.namesIn(scope))
  return (
    <QuietRow>
      <span className="text-body font-medium break-words">{`${about}: ${value}`}</span>
      <StatusTag kind="here">
        {isWaiting ? decisionWords.here.waits : decisionWords.here.sent}
      </StatusTag>
    </QuietRow>
  )
})

/** A person settled it: who, when and how; and the way to another value. */
export const SettledRow = memo(function SettledRow(
  props: QuietCardProps & { onChange: (id: string) => void },
) {
  const { card, names, me, onChange } = props
  const question = useQuestion(card, names)
  const about = useAbout(card, names)
  return (
    <QuietRow
      action={
        question?.record && question.mayDecide ? (
          <Button
            size="small"
            aria-label={decisionWords.settled.changeOf(about)}
            onPress={() => onChange(card.conflict.id)}
          >
            {decisionWords.settled.change}
          </Button>
        ) : null
      }
    >
      <span className="text-body font-medium break-words">{about}</span>
      <span className="text-small break-words text-ink2">
        <SettledWords card={card} names={names} me={me} />
      </span>
    </QuietRow>
  )
})

export function useAbout(card: ConflictCard, names: Names): string {
  const question = useQuestion(card, names)
  const { scope, data } = card.conflict
  return aboutCard(data, names.namesIn(scope), question?.record ?? null)
}
