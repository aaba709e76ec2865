import { useCallback, useEffect, useRef, useState } from 'react'
import type { Undo } from '../data/replica/undo.ts'
import type { WriteOutcome } from '../data/replica/write.ts'
import { useSay } from './useSay.ts'

const AUTOSAVE_MS = 300

export type Autosave = {
  text: string
  set: (text: string) => void
  onFocus: () => void
  onBlur: () => void
}

/**
 * Text that saves itself after a pause, on leaving and when the page hides; one undo for all that
 * was typed between entering the field and leaving it.
 *
 * @param value what the record holds
 * @param write stores a text, or answers null for one that is not to be stored
 * @param done what is told on leaving, after something was stored
 */
export function useAutosave(
  value: string,
  write: (text: string) => Promise<WriteOutcome> | null,
  done: string,
): Autosave {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const written = useRef<WriteOutcome[]>([])
  const isInside = useRef(false)
  const latest = useRef({ write, done, say })
  useEffect(() => {
    latest.current = { write, done, say }
  })

  const tell = useCallback(() => {
    const outcomes = written.current
    const last = outcomes.at(-1)
    if (!last?.ok || isInside.current) return
    written.current = []
    const undos = outcomes.flatMap((one) => (one.ok ? [one.undo] : []))
    latest.current.say.outcome({ ...last, undo: inReverse(undos) }, latest.current.done)
  }, [])

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const text = pending.current
    if (text === null) return tell()
    pending.current = null
    const work = latest.current.write(text)
    if (work === null) return tell()
    void work.then((outcome) => {
      if (outcome.ok) {
        written.current.push(outcome)
        setTyped((now) => (now === text ? null : now))
      } else latest.current.say.outcome(outcome, '')
      tell()
    })
  }, [tell])

  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      isInside.current = false
      flush()
    }
  }, [flush])

  return {
    text: typed ?? value,
    set(text) {
      pending.current = text
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, AUTOSAVE_MS)
    },
    onFocus() {
      isInside.current = true
    },
    onBlur() {
      isInside.current = false
      // Not while typing: a space at the end is the beginning of the next word.
      const text = typed ?? value
      if (text.trim() !== text) pending.current = text.trim()
      flush()
      // What could not be stored, an empty title for one, gives way to what is.
      setTyped((now) => (now !== null && now.trim() === '' ? null : now))
    },
  }
}

/** Several edits taken back as if they were one: the last first. */
function inReverse(undos: readonly Undo[]): Undo {
  return {
    async apply() {
      let outcome: WriteOutcome = {
        ok: true,
        records: [],
        undo: { apply: () => inReverse([]).apply() },
      }
      for (const undo of undos.toReversed()) {
        outcome = await undo.apply()
        if (!outcome.ok) return outcome
      }
      return outcome
    },
  }
}
