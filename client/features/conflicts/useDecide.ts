import { useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOutcome } from '../../data/replica/write.ts'
import { memberOp } from '../../data/replica/writeOp.ts'
import { splitPath } from '#shared/merge/path.ts'
import { useSay } from '../../frame/useSay.ts'
import type { Names } from '../../frame/useNames.ts'
import { decisionWords } from '../../words/decisions.ts'
import { questionWords } from '../../words/questions.ts'
import { answerWords } from './answerWords.ts'
import { cardValue } from './cardWords.ts'
import { allOf } from './causes.ts'
import type { Marked } from './mark.ts'
import { choiceOf, pickedValue } from './pick.ts'
import { valueOps } from './valueOps.ts'

type Plan = {
  /** Of the entry. */
  id: string
  label: string
  /** What is told afterwards. */
  done: string
  /** Null: what is marked says nothing yet. */
  run: (() => Promise<WriteOutcome>) | null
}

/** What applying the mark means, in words, and doing it; null while nothing is marked. */
export function useDecide(
  marked: Marked | null,
  names: Names,
  me: string,
  onDecided: (id: string) => void,
): { label: string; apply: (() => Promise<void>) | null } | null {
  const { decide } = useConflicts()
  const { drafts } = useOpenAccount()
  const { many } = useWrite()
  const { connection } = useSyncStatus()
  const say = useSay()
  const [isWorking, setWorking] = useState(false)
  const plan = marked && planOf(marked)
  if (!plan) return null

  async function apply({ id, done, run }: Plan) {
    if (isWorking || !run) return
    setWorking(true)
    const outcome = await run().finally(() => setWorking(false))
    const told = connection.state === 'live' ? done : decisionWords.untilSignal(done)
    if (!say.outcome(outcome, told)) return
    void drafts.keep(`decision ${id}`, undefined)
    onDecided(id)
  }

  function planOf(what: Marked): Plan {
    switch (what.kind) {
      case 'card':
      case 'change': {
        const { card, pick } = what
        const { id, scope, data } = card.conflict
        const value = pickedValue(data, pick)
        const choice = choiceOf(card.conflict.data, pick)
        const words = choice ? cardValue(data, value, names.namesIn(scope)) : ''
        const run =
          what.kind === 'card'
            ? choice && (() => decide([{ card, choice }]))
            : choice && (() => many(valueOps(data.record, data.path, value)))
        return { id, label: labelOf(what, value, words), done: decisionWords.decided(words), run }
      }
      case 'cause': {
        const { cause, person } = what
        const name = person === me ? decisionWords.you : (names.personOf(person) ?? '')
        const decided = allOf(cause, person)
        return {
          id: cause.id,
          label: decisionWords.cause.apply(name),
          done: decisionWords.cause.done(decided.length, name),
          run: () => decide(decided),
        }
      }
      case 'question': {
        const { id, scope, answers } = what.asked
        const answer = answers.find((one) => one.id === what.answer)
        const words = answer ? answerWords(what.asked.question, answer, nameIn(scope)).title : ''
        return {
          id,
          label: questionWords.apply,
          done: questionWords.done(words),
          run: answer
            ? () =>
                many(
                  answer.steps.map((one) => memberOp(one.record, splitPath(one.path), one.value)),
                )
            : null,
        }
      }
    }
  }

  function nameIn(scope: ScopeName): (id: string) => string {
    const nameOf = names.namesIn(scope)
    return (id) => nameOf(id) ?? id
  }

  return { label: plan.label, apply: plan.run && (() => apply(plan)) }
}

function labelOf(
  { card, pick }: Extract<Marked, { kind: 'card' | 'change' }>,
  value: unknown,
  words: string,
): string {
  const { data } = card.conflict
  if (data.path === '_deleted') {
    return value === false ? decisionWords.applyKeep : decisionWords.applyDelete
  }
  if (pick.kind === 'standing' && data.status === 'review') return decisionWords.applyMerged
  if (pick.kind === 'both') return decisionWords.applyBoth
  return decisionWords.apply(words)
}
