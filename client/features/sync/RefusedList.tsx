import { useState } from 'react'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRejections } from '../../data/hooks/useRejections.ts'
import type { Rejection } from '../../data/replica/localStore.ts'
import { useToasts } from '../../frame/toasts.tsx'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { frameWords } from '../../words/frame.ts'
import { refusalWords } from '../../words/refusals.ts'
import { syncWords } from '../../words/sync.ts'
import { RefusedCard } from './RefusedCard.tsx'
import { ResendSheet } from './ResendSheet.tsx'
import { SyncSection } from './SyncSection.tsx'

/** Edits that were not accepted, each with its text, the reason and what can be done. */
export function RefusedList({ names }: { names: Names }) {
  const { list, resend, discard, restore } = useRejections()
  const now = useNow('minute')
  const toasts = useToasts()
  const say = useSay()
  const [editing, setEditing] = useState<string | null>(null)
  if (list.length === 0) return null
  const words = syncWords.refused
  const edited = list.find(({ key }) => key === editing)

  async function sendAgain({ key }: Rejection) {
    const outcome = await resend(key)
    if (outcome.ok) say.text(words.sent)
    else toasts.show({ text: refusalWords(outcome.refusal), tone: 'bad' })
  }

  async function throwAway(rejection: Rejection) {
    await discard(rejection.key)
    toasts.show({
      text: words.discarded,
      undo: { label: frameWords.undo, onUndo: () => void restore(rejection) },
    })
  }

  return (
    <SyncSection title={words.title}>
      <ul className="flex flex-col gap-3">
        {list.map((rejection) => (
          <RefusedCard
            key={rejection.key}
            rejection={rejection}
            names={names}
            now={now}
            onEdit={() => setEditing(rejection.key)}
            onSendAgain={() => void sendAgain(rejection)}
            onDiscard={() => void throwAway(rejection)}
          />
        ))}
      </ul>
      {edited ? (
        <ResendSheet
          key={edited.key}
          rejection={edited}
          names={names}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </SyncSection>
  )
}
