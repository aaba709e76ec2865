import { useState } from 'react'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRejections } from '../../data/hooks/useRejections.ts'
import type { Rejection } from '../../data/replica/localStore.ts'
import { useToasts } from '../../frame/toasts.tsx'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { frameWords } from '../../words/frame.ts'
import { refusalWords } from '../../words/refusals.ts'
import { syncWords } from '../../words/sync.ts'
import { RefusedCard } from './RefusedCard.tsx'
import { RefusedGroup } from './RefusedGroup.tsx'
import { ResendSheet } from './ResendSheet.tsx'
import { scopeTitle } from './scopeTitle.ts'

/** Edits that were not accepted, by wedding, each with its text, the reason and what can be done. */
export function RefusedList({ names }: { names: Names }) {
  const { list, resend, discard, restore } = useRejections()
  const now = useNow('minute')
  const toasts = useToasts()
  const say = useSay()
  const { save } = useUnsentFile()
  const [editing, setEditing] = useState<string | null>(null)
  if (list.length === 0) return null
  const words = syncWords.refused
  const edited = list.find(({ key }) => key === editing)

  async function sendAgain({ key }: Rejection) {
    const outcome = await resend(key)
    if (outcome.ok) say.text(words.sent)
    else toasts.show({ text: refusalWords(outcome.refusal), tone: 'bad' })
  }

  async function throwAway(rejections: readonly Rejection[]) {
    await Promise.all(rejections.map(({ key }) => discard(key)))
    toasts.show({
      text: rejections.length === 1 ? words.discarded : words.allDiscarded(rejections.length),
      undo: {
        label: frameWords.undo,
        onUndo: () => void Promise.all(rejections.map((one) => restore(one))),
      },
    })
  }

  function keep(rejections: readonly Rejection[]) {
    const stamps = new Set(rejections.map(({ mine }) => mine.at))
    void save(({ record }) => stamps.has(record.at))
  }

  return (
    <TitledSection title={words.title}>
      {[...groupedBy(list, ({ scope }) => scope)].map(([scope, own]) => (
        <RefusedGroup
          key={scope}
          title={own[0] ? scopeTitle(own[0].scope, names) : ''}
          onSave={() => keep(own)}
          onDiscard={() => void throwAway(own)}
          cards={own.map((rejection) => (
            <RefusedCard
              key={rejection.key}
              rejection={rejection}
              names={names}
              now={now}
              onEdit={() => setEditing(rejection.key)}
              onSendAgain={() => void sendAgain(rejection)}
              onSave={() => keep([rejection])}
              onDiscard={() => void throwAway([rejection])}
            />
          ))}
        />
      ))}
      {edited ? (
        <ResendSheet
          key={edited.key}
          rejection={edited}
          names={names}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </TitledSection>
  )
}
