import { memo, useId } from 'react'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards, type ChoiceCard } from '../../ui/ChoiceCards.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { pathWords } from '../../words/fieldNames.ts'
import { namesOfType } from '../../words/recordNames.ts'
import { CardFrame } from './CardFrame.tsx'
import { cardValue } from './cardWords.ts'
import { siblingOf, type Cause } from './causes.ts'
import { EffectLines } from './EffectLines.tsx'
import { personName } from './SettledWords.tsx'
import { shiftOf } from './shiftOf.ts'
import { useDayEffects } from './useDayEffects.ts'
import { useQuestions } from './useQuestion.ts'

type CauseCardProps = {
  cause: Cause
  names: Names
  person: string | null
  onPick: (id: string, person: string) => void
  onApart: (id: string) => void
  isCurrent: boolean
  me: string
}

/** Named one by one; the rest is counted. */
const EXAMPLES = 3

/** Several questions that came about in one go: all of one person's values, or one by one. */
export const CauseCard = memo(function CauseCard(props: CauseCardProps) {
  const { cause, names, person, onPick, onApart, isCurrent, me } = props
  const { id, cards, people } = cause
  const [first] = cards
  const scope = first?.conflict.scope ?? 'wedding:'
  const recordType = first?.conflict.data.recordType ?? ''
  const titleId = useId()
  const questionOf = useQuestions(scope, recordType, names)
  const effectsOf = useDayEffects(scope, recordType === timelineItem.name, names)
  const nameOf = names.namesIn(scope)
  const words = decisionWords.cause
  if (!first || !questionOf) return null
  const { path } = first.conflict.data
  const field = pathWords(recordType, path, nameOf)
  const title = words.title(cards.length, namesOfType(recordType).many, field)
  const ordered = people.toSorted((a, b) => Number(b === me) - Number(a === me))
  const shifts = ordered.map((one) => ({
    name: personName(one, names, me),
    by: shiftOf(cause, one),
  }))

  const choices = ordered.map((one): ChoiceCard => {
    const given = cards.flatMap((card) => {
      const sibling = siblingOf(card, one)
      return sibling ? [{ card, value: sibling.value }] : []
    })
    const refused = given.filter(({ card, value }) => !questionOf(card).mayChoose(value)).length
    const changes = given.map(({ card: { conflict }, value }) => ({
      record: conflict.data.record,
      path: conflict.data.path,
      value,
    }))
    return {
      id: one,
      isDisabled: refused > 0,
      content: (
        <span className="flex flex-col gap-2">
          <span className="text-title font-bold">{words.allOf(personName(one, names, me))}</span>
          <span className="flex flex-col text-body tabular-nums">
            {given.slice(0, EXAMPLES).map(({ card, value }) => (
              <span key={card.conflict.id} className="break-words">
                {words.example(
                  nameOf(card.conflict.data.record) ?? '',
                  cardValue(card.conflict.data, value, nameOf),
                )}
              </span>
            ))}
            {given.length > EXAMPLES ? <span>{words.rest(given.length - EXAMPLES)}</span> : null}
          </span>
          <EffectLines lines={effectsOf(changes)} />
          {refused > 0 ? <span className="text-small">{words.partly(refused)}</span> : null}
        </span>
      ),
    }
  })

  return (
    <CardFrame
      id={id}
      titleId={titleId}
      title={title}
      wedding={names.scopeName(scope)}
      isCurrent={isCurrent}
      reason={
        shifts.every((one): one is { name: string; by: number } => one.by !== null)
          ? words.shifts(shifts)
          : words.reason(
              shifts.map(({ name }) => name),
              cards.length,
            )
      }
      meanwhile={
        cards.every(({ conflict }) => conflict.data.inForce === 'agreed') ? words.meanwhile : null
      }
    >
      <ChoiceCards
        isNumbered
        label={decisionWords.values(title)}
        choices={choices}
        value={person}
        onChange={(one) => onPick(id, one)}
      />
      <div className="-mx-2">
        <Button variant="quiet" size="small" onPress={() => onApart(id)}>
          {words.oneByOne}
        </Button>
      </div>
    </CardFrame>
  )
})
