import { memo, useId } from 'react'
import * as z from 'zod/mini'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { Aside } from '../../data/asides.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import type { Names } from '../../frame/useNames.ts'
import { isEditable, ValueEditor } from '../../frame/ValueEditor.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { pathWords } from '../../words/fieldNames.ts'
import { CardActions } from './CardActions.tsx'
import { aboutCard, cardValue, otherKind } from './cardWords.ts'
import { CardFrame } from './CardFrame.tsx'
import type { Pick } from './pick.ts'
import { SettledWords } from './SettledWords.tsx'
import { handedWords } from './useAsides.ts'
import { useChoices } from './useChoices.tsx'
import { useQuestion, type OpenQuestion } from './useQuestion.ts'

const written = z.object({ value: z.exactOptional(z.json()) })
const nothingWritten: z.output<typeof written> = {}

export type DecisionCardProps = {
  card: ConflictCard
  names: Names
  pick: Pick | null
  onPick: (id: string, pick: Pick) => void
  isCurrent: boolean
  /** It is settled; another value is to follow. */
  isChange: boolean
  aside: Aside | undefined
  /** The account that looks at it. */
  me: string
}

/** One question: every value with who gave it, what counts meanwhile, and the choice between them. */
export const DecisionCard = memo(function DecisionCard(props: DecisionCardProps) {
  const question = useQuestion(props.card, props.names)
  return question ? <KnownCard {...props} question={question} /> : null
})

type KnownCardProps = DecisionCardProps & { question: OpenQuestion }

function KnownCard(props: KnownCardProps) {
  const { card, names, pick, onPick, isCurrent, isChange, aside, me, question } = props
  const { id, scope, data } = card.conflict
  const now = useNow('minute')
  const titleId = useId()
  const draft = useDraft(`decision ${id}`, written, nothingWritten)
  const nameOf = names.namesIn(scope)
  const about = aboutCard(data, nameOf, question.record)
  const other = otherKind(data)
  const standing = data.status === 'review' ? question.current : data.agreed.value
  const choices = useChoices({ card, names, me, question, standing })
  const isTold = choices.length > 0

  function mark(chosen: string) {
    if (chosen === 'standing') onPick(id, { kind: 'standing', value: standing })
    else if (chosen === 'both') onPick(id, { kind: 'both' })
    // What counts now is a start: a step or a word away from it is often what is wanted.
    else if (chosen === 'custom')
      onPick(id, { kind: 'custom', value: draft.value.value ?? question.current })
    else onPick(id, { kind: 'sibling', at: chosen })
  }

  return (
    <CardFrame
      id={id}
      titleId={titleId}
      title={about}
      wedding={names.scopeName(scope)}
      handed={isChange ? null : handedWords(aside, names, me, now)}
      isCurrent={isCurrent}
      reason={
        isChange
          ? decisionWords.settled.changing
          : data.status === 'review'
            ? decisionWords.review
            : decisionWords.reason(
                data.reason,
                pathWords(data.recordType, data.path, nameOf),
                data.siblings.length,
              )
      }
      meanwhile={
        isChange ? null : meanwhileWords(question, card, (value) => cardValue(data, value, nameOf))
      }
    >
      {isChange ? <SettledWords card={card} names={names} me={me} /> : null}
      {isStale(card) ? (
        <Banner tone="info">
          {decisionWords.stale(cardValue(data, card.own?.data.value, nameOf))}
        </Banner>
      ) : null}
      {question.mayDecide ? null : (
        <p className="rounded-control bg-sunk px-3.5 py-2.5 text-small font-medium">
          {decisionWords.othersDecide(question.deciders.map(({ name }) => name))}
        </p>
      )}
      {isTold ? (
        <ChoiceCards
          isNumbered
          label={decisionWords.values(about)}
          choices={choices}
          value={pick === null ? null : pick.kind === 'sibling' ? pick.at : pick.kind}
          onChange={mark}
          isDisabled={!question.mayDecide}
        />
      ) : null}
      {pick?.kind === 'custom' && draft.loaded && isEditable(data.recordType, data.path) ? (
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
      {question.mayDecide && !isChange ? (
        <CardActions
          id={id}
          scope={scope}
          about={about}
          others={question.deciders.filter(({ user }) => user !== me)}
        />
      ) : null}
    </CardFrame>
  )
}

/** I decided, and then a value came in that I could not know. */
function isStale({ conflict: { data }, own, decided }: ConflictCard): boolean {
  return data.status === 'open' && own !== null && decided === null
}

function meanwhileWords(
  { inForce }: OpenQuestion,
  { conflict: { data } }: ConflictCard,
  words: (value: OpenQuestion['current']) => string,
): string | null {
  if (data.status === 'resolved') return null
  if (inForce === null) return decisionWords.meanwhileMerged
  if (data.path === '_deleted') {
    return inForce.value === false ? decisionWords.meanwhileKept : decisionWords.meanwhileDeleted
  }
  const told = words(inForce.value)
  const standing = data.siblings.find(({ value }) => sameJson(value, inForce.value))
  // A long text stands on its card, marked as what counts.
  return told.length > 60 && standing ? decisionWords.meanwhileThat : decisionWords.meanwhile(told)
}
