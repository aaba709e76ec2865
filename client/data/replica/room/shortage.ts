import * as z from 'zod/mini'
import type { LocalStore } from '../localStore.ts'

const KEY = 'room short'
/** So long nothing is fetched ahead after the device had no room. */
const PAUSE_MS = 3_600_000
/** Stays free whatever is fetched ahead, in bytes. */
const KEEP_FREE = 64_000_000

const unixMs = z.number()

/** The device had no room. @param now unix ms by the server's clock */
export async function noteShortage({ settings }: LocalStore, now: number): Promise<void> {
  await settings.put({ key: KEY, value: now })
}

/** A person made room, or wants it tried again. */
export async function forgetShortage({ settings }: LocalStore): Promise<void> {
  await settings.delete(KEY)
}

/** Whether there is room for what nobody waits for. @param room free bytes; null: not known */
export async function mayFetchAhead(
  { settings }: LocalStore,
  size: number,
  now: number,
  room: () => Promise<number | null>,
): Promise<boolean> {
  const short = unixMs.safeParse((await settings.get(KEY))?.value)
  if (short.success && Math.abs(now - short.data) < PAUSE_MS) return false
  const free = await room()
  return free === null || free >= size + KEEP_FREE
}
