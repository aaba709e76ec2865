import { useState } from 'react'
import type { ConflictCard } from '../../data/decisions.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useToasts } from '../../frame/toasts.tsx'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { decisionWords } from '../../words/decisions.ts'
import { refusalWords } from '../../words/refusals.ts'
import { cardValue } from './cardWords.ts'
import { choiceOf, pickedValue, type Pick } from './pick.ts'

type DecideBarProps = {
  card: ConflictCard
  pick: Pick
  names: Names
  onDecided: () => void
}

/** Applies what is marked, within reach of the thumb: one tap, one decision. */
export function DecideBar({ card, pick, names, onDecided }: DecideBarProps) {
  const { decide } = useConflicts()
  const { drafts } = useOpenAccount()
  const { connection } = useSyncStatus()
  const toasts = useToasts()
  const say = useSay()
  const [isWorking, setWorking] = useState(false)
  const { id, scope, data } = card.conflict
  const value = pickedValue(data, pick)
  const words = cardValue(data, value, names.namesIn(scope))
  const choice = choiceOf(pick)

  async function apply() {
    if (isWorking || !choice) return
    setWorking(true)
    const outcome = await decide([{ card, choice }])
    setWorking(false)
    if (!outcome.ok) {
      toasts.show({ text: refusalWords(outcome.refusal), tone: 'bad' })
      return
    }
    void drafts.keep(`decision ${id}`, undefined)
    onDecided()
    const short = words.length > 60 ? `${words.slice(0, 60)}…` : words
    say.text(
      connection.state === 'live'
        ? decisionWords.decided(short)
        : decisionWords.decidedOffline(short),
    )
  }

  function label(): string {
    if (data.path === '_deleted') {
      return value === false ? decisionWords.applyKeep : decisionWords.applyDelete
    }
    if (pick.kind === 'standing' && data.status === 'review') return decisionWords.applyMerged
    return decisionWords.apply(choice ? words : '')
  }

  return (
    <section
      aria-label={decisionWords.bar}
      className="flex w-full flex-col gap-1.5 tablet:flex-row-reverse tablet:items-center tablet:justify-end tablet:gap-4"
    >
      <p className="text-small text-ink2">{decisionWords.applyHint}</p>
      <Button
        variant="primary"
        className="tablet:min-w-60"
        isDisabled={!choice}
        onPress={() => void apply()}
      >
        {label()}
      </Button>
    </section>
  )
}
