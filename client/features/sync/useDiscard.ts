import { useCallback, useState } from 'react'
import { discardEdits, whatGoes } from '../../data/discarding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import type { UnsentRecord } from '../../data/replica/unsent.ts'
import { useToasts } from '../../frame/toasts.tsx'
import { frameWords } from '../../words/frame.ts'
import { refusalWords } from '../../words/refusals.ts'
import { syncWords } from '../../words/sync.ts'

/** What would go, before a person has agreed to it. */
export type AskedDiscard = { ids: readonly string[]; going: readonly UnsentRecord[] }

/** Discards edits that were never sent: one at once, several after a question; always with undo. */
export function useDiscard() {
  const open = useOpenAccount()
  const toasts = useToasts()
  const [asked, setAsked] = useState<AskedDiscard | null>(null)
  const words = syncWords.discard

  const carryOut = useCallback(
    async (ids: readonly string[]) => {
      const outcome = await discardEdits(open, ids)
      if (!outcome.ok) {
        toasts.show({ text: words.refused(outcome.reason), tone: 'bad' })
        return
      }
      const { gone, wasTried, undo } = outcome
      const onUndo = () =>
        void undo().then((back) =>
          toasts.show(
            back.ok ? { text: words.undone } : { text: refusalWords(back.refusal), tone: 'bad' },
          ),
        )
      toasts.show({
        text: words.done(gone.length, wasTried),
        undo: { label: frameWords.undo, onUndo },
      })
    },
    [open, toasts, words],
  )

  const discard = useCallback(
    async (ids: readonly string[]) => {
      const going = await whatGoes(open, ids)
      if (going.length > 1) setAsked({ ids, going })
      else await carryOut(ids)
    },
    [open, carryOut],
  )

  return {
    discard,
    asked,
    agree: () => {
      setAsked(null)
      if (asked) void carryOut(asked.ids)
    },
    cancel: () => setAsked(null),
  }
}
