import { useMemo } from 'react'
import type { WriteOutcome } from '../data/replica/write.ts'
import { frameWords } from '../words/frame.ts'
import { refusalWords } from '../words/refusals.ts'
import { useToasts } from './toasts.tsx'

export type Say = {
  /** What was done, with its undo; or why it was not. Answers whether it was done. */
  outcome: (outcome: WriteOutcome, done: string) => boolean
  text: (text: string) => void
}

/** Tells a person what became of a tap, in words, with undo where there is one. */
export function useSay(): Say {
  const toasts = useToasts()
  return useMemo<Say>(
    () => ({
      text: (text) => void toasts.show({ text }),
      outcome(outcome, done) {
        if (!outcome.ok) {
          toasts.show({ text: refusalWords(outcome.refusal), tone: 'bad' })
          return false
        }
        const { undo } = outcome
        toasts.show({
          text: done,
          undo: {
            label: frameWords.undo,
            onUndo: () => {
              void undo.apply().then((undone) => {
                if (!undone.ok) toasts.show({ text: refusalWords(undone.refusal), tone: 'bad' })
              })
            },
          },
        })
        return true
      },
    }),
    [toasts],
  )
}
