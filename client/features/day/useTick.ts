import { useState } from 'react'

/** By then the record that was written has reached the screen. */
const ARRIVES_MS = 500

/**
 * A check box that shows its tap at once: the record follows within a few frames, on a slow phone in
 * a tenth of a second, and the finger should not wait for it. What is refused jumps back.
 */
export function useTick(isDone: boolean, write: (done: boolean) => Promise<boolean>) {
  const [wanted, setWanted] = useState<boolean | null>(null)
  if (wanted !== null && wanted === isDone) setWanted(null)
  return {
    isSelected: wanted ?? isDone,
    tick(done: boolean) {
      setWanted(done)
      void write(done).then((isWritten) => {
        if (isWritten) setTimeout(() => setWanted(null), ARRIVES_MS)
        else setWanted(null)
      })
    },
  }
}
