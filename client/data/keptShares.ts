import * as z from 'zod/mini'
import { sharedSchedule, type SharedSchedule } from '#shared/protocol/links.ts'

const DAY_MS = 24 * 3_600_000
/** So long after its last day a wedding's times are of no use to a guest. */
const AFTER_MS = 30 * DAY_MS
const MOST = 20
const CACHE = 'wedsync-shares'

const kept = z.object({ schedule: sharedSchedule, readAt: z.number() })
export type KeptShare = z.output<typeof kept>

/** As much of `caches` as this needs: it is there on https and on this very machine. */
export type ShareStorage = Pick<CacheStorage, 'open'>

/**
 * What was read by a shared link, for the next time without signal. In the browser's cache, not among
 * an account's databases: its reader has none, and erasing the app takes it along. The address is the
 * hash of the secret.
 */
export function createKeptShares(storage: ShareStorage | undefined) {
  const addressOf = async (token: string) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'))
    return `/s/${hex.join('')}`
  }
  const read = async (response: Response | undefined): Promise<KeptShare | null> => {
    const parsed = kept.safeParse(await response?.json().catch(() => null))
    return parsed.success ? parsed.data : null
  }

  return {
    async read(token: string): Promise<KeptShare | null> {
      const cache = await storage?.open(CACHE)
      return cache ? read(await cache.match(await addressOf(token))) : null
    },
    async keep(token: string, schedule: SharedSchedule, readAt: number): Promise<void> {
      const cache = await storage?.open(CACHE)
      const body = JSON.stringify({ schedule, readAt } satisfies KeptShare)
      await cache?.put(await addressOf(token), new Response(body))
    },
    async forget(token: string): Promise<void> {
      const cache = await storage?.open(CACHE)
      await cache?.delete(await addressOf(token))
    },
    /** Lets go of what is long over, and of more than a person reads. */
    async tidy(now: number): Promise<void> {
      const cache = await storage?.open(CACHE)
      if (!cache) return
      const found: { request: Request; readAt: number }[] = []
      for (const request of await cache.keys()) {
        const share = await read(await cache.match(request))
        if (share && now < endOf(share.schedule)) found.push({ request, readAt: share.readAt })
        else await cache.delete(request)
      }
      const old = found.toSorted((a, b) => b.readAt - a.readAt).slice(MOST)
      for (const { request } of old) await cache.delete(request)
    },
  }
}

function endOf({ date, days, endsAt }: SharedSchedule): number {
  const last = [date, ...days.map((day) => day.date)].toSorted().at(-1) ?? date
  const over = Date.parse(`${last}T24:00:00Z`) + AFTER_MS
  return endsAt === null ? over : Math.min(over, Date.parse(endsAt))
}
