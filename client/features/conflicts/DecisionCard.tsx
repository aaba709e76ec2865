import { memo, useEffect, useId, useRef } from 'react'
import * as z from 'zod/mini'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { isEditable, ValueEditor } from '../../frame/ValueEditor.tsx'
import { ChoiceCards, type ChoiceCard } from '../../ui/ChoiceCards.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { pathWords } from '../../words/fieldNames.ts'
import { aboutCard, cardValue, otherKind } from './cardWords.ts'
import { CardFrame } from './CardFrame.tsx'
import type { Pick } from './pick.ts'
import { SiblingValue } from './SiblingValue.tsx'
import { useDayEffects } from './useDayEffects.ts'
import { useQuestion, type OpenQuestion } from './useQuestion.ts'

const written = z.object({ value: z.exactOptional(z.json()) })
const nothingWritten: z.output<typeof written> = {}

type DecisionCardProps = {
  card: ConflictCard
  names: Names
  pick: Pick | null
  onPick: (id: string, pick: Pick) => void
  /** The keyboard is here, or an address named it. */
  isCurrent: boolean
  /** The account that looks at it. */
  me: string
}

/** One question: every value with who gave it, what counts meanwhile, and the choice between them. */
export const DecisionCard = memo(function DecisionCard(props: DecisionCardProps) {
  const question = useQuestion(props.card, props.names)
  return question ? <KnownCard {...props} question={question} /> : null
})

type KnownCardProps = DecisionCardProps & { question: OpenQuestion }

function KnownCard({ card, names, pick, onPick, isCurrent, me, question }: KnownCardProps) {
  const { id, scope, data } = card.conflict
  const now = useNow('minute')
  const titleId = useId()
  const frame = useRef<HTMLElement>(null)
  const draft = useDraft(`decision ${id}`, written, nothingWritten)
  const effectOf = useDayEffects(scope, data, names)
  const nameOf = names.namesIn(scope)
  const about = aboutCard(data, nameOf, question.record)
  const field = pathWords(data.recordType, data.path, nameOf)
  const other = otherKind(data)
  const isReview = data.status === 'review'

  useEffect(() => {
    if (isCurrent) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])

  const siblings: ChoiceCard[] = data.siblings.map(
    ({ at, by, role, device, receivedAt, value }) => ({
      id: at,
      isDisabled: !question.mayChoose(value),
      content: (
        <SiblingValue
          value={cardValue(data, value, nameOf)}
          person={{
            id: by,
            name: by === me ? decisionWords.you : (names.personOf(by) ?? decisionWords.somebody),
            role,
          }}
          given={decisionWords.given(parseStamp(at).ms, device, receivedAt, now)}
          effect={effectOf(value)}
          isInForce={typeof data.inForce === 'object' && data.inForce.at === at}
        />
      ),
    }),
  )
  const standing = isReview ? question.current : data.agreed.value
  const isOffered = data.siblings.some(({ value }) => sameJson(value ?? null, standing ?? null))
  const choices: ChoiceCard[] = [
    ...siblings,
    ...(data.path !== '_deleted' && !isOffered
      ? [
          {
            id: 'standing',
            isDisabled: !question.mayChoose(standing),
            content: (
              <Plain
                title={isReview ? decisionWords.merged : decisionWords.agreed}
                value={cardValue(data, standing, nameOf)}
              />
            ),
          },
        ]
      : []),
    ...(isEditable(data.recordType, data.path)
      ? [{ id: 'custom', content: <Plain title={decisionWords.other[other]} value={null} /> }]
      : []),
  ]

  function mark(chosen: string) {
    if (chosen === 'standing') onPick(id, { kind: 'standing', value: standing })
    // What counts now is a start: a step or a word away from it is often what is wanted.
    else if (chosen === 'custom')
      onPick(id, { kind: 'custom', value: draft.value.value ?? question.current })
    else onPick(id, { kind: 'sibling', at: chosen })
  }

  return (
    <CardFrame
      ref={frame}
      id={id}
      titleId={titleId}
      title={about}
      wedding={names.scopeName(scope)}
      isCurrent={isCurrent}
      reason={
        isReview
          ? decisionWords.review
          : decisionWords.reason(data.reason, field, data.siblings.length)
      }
      meanwhile={meanwhileWords(question, card, (value) => cardValue(data, value, nameOf))}
    >
      {question.mayDecide ? null : (
        <p className="rounded-control bg-sunk px-3.5 py-2.5 text-small font-medium">
          {decisionWords.othersDecide(question.deciders)}
        </p>
      )}
      <ChoiceCards
        label={decisionWords.values(about)}
        choices={choices}
        value={pick === null ? null : pick.kind === 'sibling' ? pick.at : pick.kind}
        onChange={mark}
        isDisabled={!question.mayDecide}
      />
      {pick?.kind === 'custom' && draft.loaded ? (
        <ValueEditor
          type={data.recordType}
          path={data.path}
          label={decisionWords.otherLabel[other]}
          value={pick.value}
          onChange={(value) => {
            draft.set(value === undefined ? {} : { value })
            onPick(id, { kind: 'custom', value })
          }}
        />
      ) : null}
    </CardFrame>
  )
}

function Plain({ title, value }: { title: string; value: string | null }) {
  return (
    <span className="flex flex-col gap-0.5">
      <span className="text-body font-medium">{title}</span>
      {value === null ? null : (
        <span className="whitespace-pre-wrap break-words text-body">{value}</span>
      )}
    </span>
  )
}

function meanwhileWords(
  { inForce }: OpenQuestion,
  { conflict: { data } }: ConflictCard,
  words: (value: OpenQuestion['current']) => string,
): string | null {
  if (data.status === 'resolved') return null
  if (inForce === null) return decisionWords.meanwhileMerged
  if (data.path !== '_deleted') return decisionWords.meanwhile(words(inForce.value))
  return inForce.value === false ? decisionWords.meanwhileKept : decisionWords.meanwhileDeleted
}
