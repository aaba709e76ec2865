import { useEffect, useState } from 'react'

/** `none`: nobody wants it, or the browser has no such thing. */
export type Wakefulness = 'none' | 'held' | 'refused'

/** The screen stays on while this is shown; where the browser cannot, it is touched by hand. */
export function useWakeLock(isWanted = true): Wakefulness {
  const [state, setState] = useState<Wakefulness>('none')
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return
    let isOver = false
    let held: WakeLockSentinel | null = null
    const isVisible = () => document.visibilityState === 'visible'
    const tell = (next: Wakefulness) => {
      if (!isOver) setState(next)
    }
    async function hold() {
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (isOver) return await lock.release()
        held = lock
        tell('held')
        // Taken back in plain sight: the device saves its battery.
        lock.addEventListener('release', () => {
          if (isVisible() && held === lock) tell('refused')
        })
      } catch {
        // Of a page that was hidden meanwhile nothing is known.
        if (isVisible()) tell('refused')
      }
    }
    // It is let go of whenever the page is hidden.
    const again = () => void (isVisible() && hold())
    void hold()
    document.addEventListener('visibilitychange', again)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      void held?.release()
      setState('none')
    }
  }, [isWanted])
  return state
}
