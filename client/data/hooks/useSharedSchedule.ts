import { useEffect, useMemo, useState } from 'react'
import { sharedSchedule, type SharedSchedule } from '#shared/protocol/links.ts'
import { guestDayNow, type DayNow } from '../guestDayNow.ts'
import { createKeptShares } from '../keptShares.ts'
import { ServerRefusal } from '../queries.ts'
import { knownZone } from '../venueZone.ts'
import { useAppData } from './DataProvider.tsx'
import { useNow } from './useNow.ts'
import { useTemporal } from './useTemporal.ts'

export type { SharedSchedule }

export type SharedView =
  | { state: 'opening' }
  /** Nothing of it is on this device, and it cannot be asked for now. */
  | { state: 'unreachable' | 'busy' }
  | { state: 'unknown' | 'over' }
  /** `isKept`: as it was read at that moment, since nothing newer can be had now. */
  | { state: 'shown'; schedule: SharedSchedule; readAt: number; isKept: boolean }

const AGAIN_MS = 5 * 60_000

/** What is behind a shared link, at once from this device and then from the server. */
export function useSharedSchedule(token: string | null): SharedView & { again: () => void } {
  const { calls, clock } = useAppData()
  const [view, setView] = useState<SharedView>({ state: token === null ? 'unknown' : 'opening' })
  const [round, setRound] = useState(0)
  const shares = useMemo(
    () =>
      createKeptShares('caches' in globalThis && globalThis.isSecureContext ? caches : undefined),
    [],
  )

  useEffect(() => {
    if (token === null) return
    let isCurrent = true
    const show = (next: SharedView | ((now: SharedView) => SharedView)) => {
      if (isCurrent) setView(next)
    }
    async function look(secret: string) {
      const before = await shares.read(secret).catch(() => null)
      // That there is no signal is said once it is known.
      if (before)
        show((now) => (now.state === 'shown' ? now : { state: 'shown', ...before, isKept: false }))
      try {
        const schedule = await calls.send('POST', '/shares/read', sharedSchedule, { token: secret })
        const readAt = clock.now()
        show({ state: 'shown', schedule, readAt, isKept: false })
        // Full or forbidden storage: it is read, and not kept.
        await shares.keep(secret, schedule, readAt).catch(() => undefined)
        await shares.tidy(readAt).catch(() => undefined)
      } catch (error) {
        if (!(error instanceof ServerRefusal)) throw error
        const { problem } = error
        const code = problem.kind === 'refused' ? problem.code : null
        if (code === 'LINK_ENDED' || code === 'NOT_FOUND' || code === 'BAD_REQUEST') {
          await shares.forget(secret).catch(() => undefined)
          show({ state: code === 'LINK_ENDED' ? 'over' : 'unknown' })
        } else {
          const state = problem.kind === 'unreachable' ? 'unreachable' : 'busy'
          // What is on the screen stays there, also where nothing can be kept.
          show((now) => (now.state === 'shown' ? { ...now, isKept: true } : { state }))
        }
      }
    }
    void look(token)
    return () => {
      isCurrent = false
    }
  }, [token, round, calls, clock, shares])

  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') setRound((now) => now + 1)
    }
    const timer = setInterval(again, AGAIN_MS)
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [])

  return { ...view, again: () => setRound((now) => now + 1) }
}

export type SharedDay = SharedSchedule['days'][number] & DayNow

/** The days of it, each with the minute that it is there. */
export function useSharedDays({ days, zone }: Pick<SharedSchedule, 'days' | 'zone'>): SharedDay[] {
  const temporal = useTemporal()
  const instant = useNow('minute')
  return useMemo(
    () =>
      days.map((day) => {
        const where = { date: day.date, zone: knownZone(zone) }
        return { ...day, ...guestDayNow(temporal, where, day.moments, instant) }
      }),
    [days, zone, temporal, instant],
  )
}
