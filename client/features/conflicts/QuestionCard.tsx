import { memo, useId } from 'react'
import { member } from '#shared/schema/member.ts'
import type { Aside } from '../../data/asides.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { actorFrom } from '../../data/replica/actor.ts'
import { mayAnswer, type AskedQuestion } from '../../data/questions.ts'
import type { Names } from '../../frame/useNames.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { questionWords } from '../../words/questions.ts'
import { answerWords } from './answerWords.ts'
import { CardActions } from './CardActions.tsx'
import { CardFrame } from './CardFrame.tsx'
import { EffectLines } from './EffectLines.tsx'
import { questionTold } from './questionTold.ts'
import { handedWords } from './useAsides.ts'
import { useDayEffects } from './useDayEffects.ts'

type QuestionCardProps = {
  asked: AskedQuestion
  names: Names
  answer: string | null
  onPick: (id: string, answer: string) => void
  isCurrent: boolean
  aside: Aside | undefined
  me: string
}

/** What is answered without moving anything in the day. */
const OF_NO_TIME: readonly string[] = ['seat', 'noTable', 'standIns']

/** Something that does not fit together, and the ways to settle it with an ordinary edit. */
export const QuestionCard = memo(function QuestionCard(props: QuestionCardProps) {
  const { asked, names, answer, onPick, isCurrent, aside, me } = props
  const { id, scope, question, answers } = asked
  const titleId = useId()
  const now = useNow('minute')
  const actor = useActor(scope)
  const members = useRecords(member, scope)
  const isOfDay = !OF_NO_TIME.includes(question.kind)
  const effectsOf = useDayEffects(scope, isOfDay, names)
  const nameOf = names.namesIn(scope)
  const name = (one: string) => nameOf(one) ?? one
  const { title, reason, meanwhile } = questionTold(asked, name)
  const may = answers.map((one) => !!actor && mayAnswer(actor, asked, one, now))
  const mayAny = may.includes(true)
  const others = members.flatMap(({ data }) => {
    const other = actorFrom(data.user, scope, [{ data: { ...data } }], null)
    const settles = other && answers.some((one) => mayAnswer(other, asked, one, now))
    if (data.user === me || !settles) return []
    return [{ user: data.user, name: names.personOf(data.user) ?? data.name, role: data.role }]
  })

  return (
    <CardFrame
      id={id}
      titleId={titleId}
      title={title}
      wedding={names.scopeName(scope)}
      handed={handedWords(aside, names, me, now)}
      isCurrent={isCurrent}
      reason={reason}
      meanwhile={meanwhile}
    >
      {mayAny ? null : (
        <p className="rounded-control bg-sunk px-3.5 py-2.5 text-small font-medium">
          {questionWords.notYours}
        </p>
      )}
      <ChoiceCards
        isNumbered
        label={questionWords.answers(title)}
        value={answer}
        isDisabled={!mayAny}
        onChange={(chosen) => onPick(id, chosen)}
        choices={answers.map((one, index) => {
          const words = answerWords(question, one, name)
          return {
            id: one.id,
            isDisabled: may[index] !== true,
            content: (
              <span className="flex flex-col gap-2">
                <span className="text-body font-bold break-words">{words.title}</span>
                {words.detail === null ? null : (
                  <span className="text-small break-words">{words.detail}</span>
                )}
                {one.kind === 'fine' ? null : <EffectLines lines={effectsOf(one.steps)} />}
              </span>
            ),
          }
        })}
      />
      {mayAny ? <CardActions id={id} scope={scope} about={title} others={others} /> : null}
    </CardFrame>
  )
})
