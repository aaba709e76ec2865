import { settable, type Readable } from './replica/readable.ts'

/**
 * The server's clock, estimated from its answers, so that two devices show the same minute (P7).
 * It never touches a stamp.
 */
export type ServerClock = {
  /** Unix ms. */
  now: () => number
  /** Server minus device, in ms; 0 until an answer was seen. */
  offset: Readable<number>
  /** What was known before a restart; an answer of this run counts more. */
  restore: (offset: number) => void
  /** An answer carried the server's time, for a request sent and answered at these device times. */
  observe: (serverNow: string, sentAt: number, receivedAt: number) => void
}

/** Differences below this are the network's, not the clock's. */
const NOISE_MS = 2_000

export function createServerClock(now: () => number): ServerClock {
  const offset = settable(0)
  let isMeasured = false
  return {
    now: () => now() + offset.read(),
    offset,
    restore(known) {
      if (!isMeasured) offset.set(known)
    },
    observe(serverNow, sentAt, receivedAt) {
      const server = Date.parse(serverNow)
      if (Number.isNaN(server) || receivedAt < sentAt) return
      const measured = server - (sentAt + receivedAt) / 2
      isMeasured = true
      const settled = Math.abs(measured) < NOISE_MS ? 0 : Math.round(measured)
      if (Math.abs(settled - offset.read()) >= NOISE_MS) offset.set(settled)
    },
  }
}
