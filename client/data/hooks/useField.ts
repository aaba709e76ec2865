import { useCallback, useEffect, useRef, useState } from 'react'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Refusal } from '../replica/refusal.ts'
import type { TypedRecord } from '../recordStores.ts'
import type { WriteOutcome } from '../replica/write.ts'
import { patchOp } from '../replica/writeOp.ts'
import { useOpenAccount } from './DataProvider.tsx'

export type AutosavedField<Value> = {
  value: Value
  /** Shown at once, written 300 ms after the last change. */
  set: (value: Value) => void
  /** Writes now; give it to `onBlur`. */
  flush: () => void
  /** Typed here and not yet written. */
  dirty: boolean
  /** Why the last value was not written; the text stays in the field. */
  refusal: Refusal | null
}

const AUTOSAVE_MS = 300

/** A field of a record that saves itself: after a pause, on blur, when the page hides, on leaving. */
export function useField<F extends Fields, K extends keyof DataOf<F> & string>(
  _type: TypeDeclaration<F>,
  record: TypedRecord<DataOf<F>>,
  name: K,
  onOutcome?: (outcome: WriteOutcome) => void,
): AutosavedField<DataOf<F>[K]> {
  const { write } = useOpenAccount()
  const [typed, setTyped] = useState<{ id: string; value: DataOf<F>[K] } | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const pending = useRef<{ id: string; value: DataOf<F>[K] } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(onOutcome)
  useEffect(() => {
    told.current = onOutcome
  })

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const edit = pending.current
    if (!edit) return
    pending.current = null
    void write([patchOp(edit.id, { [name]: edit.value })]).then((outcome) => {
      if (outcome.ok) {
        setRefusal(null)
        // Typing went on meanwhile: that text is shown until it is written itself.
        setTyped((now) => (now && sameJson(now.value, edit.value) ? null : now))
      } else setRefusal(outcome.refusal)
      told.current?.(outcome)
    })
  }, [write, name])

  const set = useCallback(
    (value: DataOf<F>[K]) => {
      const edit = { id: record.id, value }
      if (pending.current && pending.current.id !== record.id) flush()
      pending.current = edit
      setTyped(edit)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, AUTOSAVE_MS)
    },
    [record.id, flush],
  )

  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    document.addEventListener('visibilitychange', whenHidden)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      flush()
    }
  }, [flush])

  const own = typed?.id === record.id ? typed : null
  return {
    value: own ? own.value : record.data[name],
    set,
    flush,
    dirty: own !== null,
    refusal,
  }
}
