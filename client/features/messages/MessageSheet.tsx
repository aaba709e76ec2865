import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { FactLines } from '../../ui/FactLines.tsx'
import { messageWords } from '../../words/messages.ts'
import { list } from '../../words/values.ts'
import type { SeenBy } from './seenBy.ts'
import type { Talker } from './threadList.ts'

type MessageSheetProps = {
  text: string
  seen: SeenBy
  /** Absent: nothing more is said in the conversation. */
  onCorrect: (() => void) | undefined
  onTakeBack: () => void
  onClose: () => void
}

/** My own words: who has seen them, correcting them and taking them back. */
export function MessageSheet({ text, seen, onCorrect, onTakeBack, onClose }: MessageSheetProps) {
  const words = messageWords.message
  const named = (some: readonly Talker[]) =>
    some.length === 0 ? words.nobody : list(some.map(({ name }) => name))
  const isAlone = seen.seen.length + seen.unseen.length === 0
  return (
    <PanelFrame
      asPane={false}
      onClose={onClose}
      title={words.options}
      footer={
        <>
          {onCorrect ? <Button onPress={onCorrect}>{words.correct}</Button> : null}
          <Button variant="danger" onPress={onTakeBack}>
            {words.takeBack}
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-line break-words text-lead">{text}</p>
      {isAlone ? (
        <p className="text-body text-ink2">{words.noOne}</p>
      ) : (
        <FactLines
          lines={[
            [words.hasSeen, named(seen.seen)],
            [words.notSeen, named(seen.unseen)],
          ]}
        />
      )}
    </PanelFrame>
  )
}
