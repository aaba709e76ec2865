import { useMemo } from 'react'
import type { WriteOutcome } from '../data/replica/write.ts'
import { frameWords } from '../words/frame.ts'
import { refusalWords } from '../words/refusals.ts'
import { useToasts } from './toasts.tsx'

export type Say = {
  /** What was done, with its undo; or why it was not. Answers whether it was done. */
  outcome: (outcome: WriteOutcome, done: string) => boolean
  /** What an undo took back, and how to do it again. @param edit in words, where it is not in view */
  undone: (outcome: WriteOutcome, edit?: string) => void
  /** What a redo did again, and how to take it back. */
  redone: (outcome: WriteOutcome, edit?: string) => void
  text: (text: string) => void
}

/** Tells a person what became of a tap, in words, with undo where there is one. */
export function useSay(): Say {
  const toasts = useToasts()
  return useMemo<Say>(() => {
    type Way = 'undone' | 'redone'

    /** Says it, and offers the way back. */
    function tell(outcome: WriteOutcome, text: string, back: Way, isAlone = false): boolean {
      if (!outcome.ok) {
        toasts.show({ text: refusalWords(outcome.refusal), tone: 'bad' })
        return false
      }
      const { undo } = outcome
      const label = back === 'undone' ? frameWords.undo : frameWords.redo
      const onUndo = () => void undo.apply().then((undone) => say[back](undone))
      toasts.show({ text, undo: { label, onUndo }, isAlone })
      return true
    }

    function told(outcome: WriteOutcome, way: Way, edit?: string): void {
      const taken = outcome.ok ? (outcome.taken ?? 'all') : 'nothing'
      const words = frameWords[way]
      const text = taken === 'all' && edit !== undefined ? words.named(edit) : words[taken]
      // What was taken back has nothing more to be taken back.
      if (outcome.ok && taken === 'nothing') toasts.show({ text, isAlone: true })
      else tell(outcome, text, way === 'undone' ? 'redone' : 'undone', true)
    }

    const say: Say = {
      text: (text) => void toasts.show({ text }),
      outcome: (outcome, done) => tell(outcome, done, 'undone'),
      undone: (outcome, edit) => told(outcome, 'undone', edit),
      redone: (outcome, edit) => told(outcome, 'redone', edit),
    }
    return say
  }, [toasts])
}
