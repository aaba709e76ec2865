import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import { useOpenAccount } from './DataProvider.tsx'

export type Draft<T> = {
  value: T
  /** Kept at once, on every keystroke: a reload or an update loses nothing. */
  set: (value: T) => void
  clear: () => void
  /** False until it is known whether a draft was left here; render the form then. */
  loaded: boolean
  /** A draft was found, rather than the initial value. */
  found: boolean
}

/** Half-finished input under a key, kept on this device until cleared. */
export function useDraft<T>(key: string, schema: z.ZodMiniType<T>, initial: T): Draft<T> {
  const { drafts } = useOpenAccount()
  // The schema and the initial value belong to the key; new objects on a render change nothing.
  const latest = useRef({ schema, initial })
  useEffect(() => {
    latest.current = { schema, initial }
  })
  const [state, setState] = useState({ key, value: initial, loaded: false, found: false })

  useEffect(() => {
    let current = true
    void drafts.read(key).then((kept) => {
      const parsed = latest.current.schema.safeParse(kept)
      if (!current) return
      setState((now) =>
        now.key === key && now.loaded
          ? now
          : parsed.success
            ? { key, value: parsed.data, loaded: true, found: true }
            : { key, value: latest.current.initial, loaded: true, found: false },
      )
    })
    return () => {
      current = false
    }
  }, [drafts, key])

  const set = useCallback(
    (value: T) => {
      setState({ key, value, loaded: true, found: true })
      void drafts.keep(key, value)
    },
    [drafts, key],
  )
  const clear = useCallback(() => {
    setState({ key, value: latest.current.initial, loaded: true, found: false })
    void drafts.keep(key, undefined)
  }, [drafts, key])

  return { value: state.value, set, clear, loaded: state.loaded, found: state.found }
}
