import { useId } from 'react'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useSay } from '../../frame/useSay.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { CardFrame } from './CardFrame.tsx'
import { aboutCard, cardValue } from './cardWords.ts'
import { personName } from './SettledWords.tsx'
import { useAsides } from './useAsides.ts'
import { useQuestion } from './useQuestion.ts'
import { valueOps } from './valueOps.ts'

type OverruledCardProps = { card: ConflictCard; names: Names; me: string; isCurrent: boolean }

/** Two people settled one question: whose decision counts, and mine back in one tap. */
export function OverruledCard({ card, names, me, isCurrent }: OverruledCardProps) {
  const { id, scope, data } = card.conflict
  const question = useQuestion(card, names)
  const asides = useAsides(scope, id)
  const { many } = useWrite()
  const say = useSay()
  const titleId = useId()
  const now = useNow('minute')
  const { resolution } = data
  const { own } = card
  const nameOf = names.namesIn(scope)
  const words = decisionWords.overruled
  if (!resolution || !own) return null
  const mine = own.data.value
  const yours = cardValue(data, mine, nameOf)

  async function bringBack() {
    const outcome = await many(valueOps(data.record, data.path, mine))
    if (say.outcome(outcome, decisionWords.decided(yours))) await asides.leave(false)
  }

  return (
    <CardFrame
      id={id}
      titleId={titleId}
      title={aboutCard(data, nameOf, question?.record ?? null)}
      wedding={names.scopeName(scope)}
      isCurrent={isCurrent}
      reason={words.reason(personName(resolution.by, names, me), parseStamp(resolution.at).ms, now)}
      meanwhile={words.stands(cardValue(data, resolution.value, nameOf), yours)}
    >
      <div className="flex flex-wrap gap-2.5">
        <Button
          size="small"
          isDisabled={question?.mayChoose(mine) !== true}
          disabledReason={
            question && !question.mayDecide
              ? decisionWords.othersDecide(question.deciders.map(({ name }) => name))
              : undefined
          }
          onPress={() => void bringBack()}
        >
          {words.bringBack(yours)}
        </Button>
        <Button size="small" variant="quiet" onPress={() => void asides.leave(true)}>
          {words.leave}
        </Button>
      </div>
    </CardFrame>
  )
}
