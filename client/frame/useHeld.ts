import { useCallback, useEffect, useState } from 'react'

const NONE: ReadonlySet<string> = new Set()

/** How long a row stays where it was after its check-off. */
const HOLD_MS = 4000

/** Rows that were just checked off: the list does not move while a thumb is over it. */
export function useHeld(): { held: ReadonlySet<string>; hold: (id: string) => void } {
  const [held, setHeld] = useState(NONE)
  useEffect(() => {
    if (held.size === 0) return
    const timer = setTimeout(() => setHeld(NONE), HOLD_MS)
    return () => clearTimeout(timer)
  }, [held])
  const hold = useCallback((id: string) => {
    setHeld((known) => new Set([...known, id]))
  }, [])
  return { held, hold }
}
