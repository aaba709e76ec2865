import { useMemo } from 'react'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useReadable } from '../data/hooks/useReadable.ts'
import { frameWords } from '../words/frame.ts'
import { editHeadline } from './editHeadline.ts'
import { useSay } from './useSay.ts'

export type TakeBack = { undo: () => void; redo: () => void }

/** Takes one's own last edit in this tab back, or does it again, and tells what came of it. */
export function useTakeBack(): TakeBack {
  const { recent } = useOpenAccount()
  const say = useSay()
  return useMemo<TakeBack>(
    () => ({
      undo: () => {
        void recent.settled().then(async () => {
          const { undo } = recent.next.read()
          // Told by its name: it may have been in another wedding, or further up.
          const edit = undo ? editHeadline(undo) : undefined
          const outcome = await recent.undo()
          if (outcome) say.undone(outcome, edit)
          else say.text(frameWords.noUndo)
        })
      },
      redo: () => {
        void recent.settled().then(async () => {
          const { redo } = recent.next.read()
          const edit = redo ? editHeadline(redo, true) : undefined
          const outcome = await recent.redo()
          if (outcome) say.redone(outcome, edit)
          else say.text(frameWords.noRedo)
        })
      },
    }),
    [recent, say],
  )
}

/** Which of the two has something to do. */
export function useMayTakeBack(): { undo: boolean; redo: boolean } {
  const { recent } = useOpenAccount()
  const { undo, redo } = useReadable(recent.next)
  return { undo: undo !== null, redo: redo !== null }
}
