import * as z from 'zod/mini'
import type { LocalStore } from './localStore.ts'

const CLOCK = 'clock'
const RESCAN = 'rescan'

const unixMs = z.number()

/**
 * RxDB finds unsent records by the device's clock. After a clock was set back, new edits lie before
 * what it has already read and would never be sent; so that is noted, and everything is read again.
 * Runs inside a transaction on `settings`.
 */
export async function noteClock({ settings }: LocalStore, now: number): Promise<void> {
  const latest = unixMs.safeParse((await settings.get(CLOCK))?.value)
  if (latest.success && now < latest.data) await settings.put({ key: RESCAN, value: now })
  else await settings.put({ key: CLOCK, value: now })
}

/** When it was last noted that edits may lie before what RxDB has already read; null: never. */
export async function rescanSince({ settings }: LocalStore): Promise<number | null> {
  const noted = unixMs.safeParse((await settings.get(RESCAN))?.value)
  return noted.success ? noted.data : null
}

/** Everything was read since then and nothing is unsent. */
export async function rescanned(local: LocalStore, since: number): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    if ((await rescanSince(local)) === since) await local.settings.delete(RESCAN)
  })
}
