import { useEffect } from 'react'

/** The screen stays on while this is shown; where the browser cannot, it is touched by hand. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let isOver = false
    let held: WakeLockSentinel | null = null
    async function hold() {
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (isOver) await lock.release()
        else held = lock
      } catch {
        // Refused, with a battery that is low: nothing else suffers.
      }
    }
    // It is let go of whenever the page is hidden.
    const again = () => void (document.visibilityState === 'visible' && hold())
    void hold()
    document.addEventListener('visibilitychange', again)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      void held?.release()
    }
  }, [])
}
