import * as z from 'zod/mini'
import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { LocalStore } from './localStore.ts'
import { settable, type Readable } from './readable.ts'
import { watch } from './watch.ts'

/** What the last answers say of the link; averages in which newer ones weigh more. */
export type Measured = {
  /** From a small request to its answer, ms. */
  roundTripMs: number
  /** Bytes as they cross the wire, per ms; null until something large enough went over it. */
  bytesPerMs: number | null
  /** Of one row of a push, compressed. */
  rowBytes: number
}

/** How much to ask of the link at once, and how long to wait for it. */
export type Pace = {
  measured: Readable<Measured | null>
  /** What was measured before a restart; an answer of this run counts more. */
  recall: (known: Measured | null) => void
  /** The most that the next push carries. */
  push: () => { rows: number; bytes: number }
  /** The most records that the next pull asks for. */
  pull: () => number
  /** How long to wait for a request of so many bytes and the answer to it. */
  patienceMs: (bytes: number) => number
  /** Answers came until a moment ago, and may come again any moment. */
  flickers: () => boolean
  /** A request was answered. */
  answered: (request: { bytes: number; ms: number; rows: number }) => void
  /** A request was not; `silent`: nothing came back at all for as long as we waited. */
  failed: (silent: boolean) => void
  /** Something happened that makes a new attempt worth while: it is a short one. */
  hoped: () => void
}

const FIRST = { rows: 10, bytes: 8 * 1_024, pull: 50 }
const MOST = { rows: WIRE_LIMITS.linkRows, bytes: 512 * 1_024, pull: 500 }
/** A request that takes this long has the right size: more is lost where a link dies, less is slow. */
const GOOD_MS = 1_500
const GROWTH = 4
/** After so long without an answer the link is a stranger again. */
const SILENCE_MS = 20_000
/** Of a link that flickers, as much as it carries beyond a round trip in this time. */
const MOMENT_MS = 250
const MOST_FIRST = 8
/** Below this many bytes a request measures the round trip, above it the speed. */
const SMALL_BYTES = 4_096
const WEIGHT = 0.3

/** A healthy link is given this long, one that has just died less: a signal may last for seconds. */
const HEALTHY_MS = 4_000
const PROBE_MS = 1_500
const UNKNOWN_MS = 6_000
const MOST_MS = 30_000
/** An attempt in so many waits longer and longer: what is merely slow gets its answer. */
const PATIENT_EVERY = 6
/** So long after the last answer it is still worth while to ask often. */
const FLICKER_MS = 180_000

/**
 * Begins small, since a signal may last for seconds, and grows while requests come back quickly.
 * @param now unix ms, or any clock that does not stand still
 */
export function createPace(now: () => number): Pace {
  const measured = settable<Measured | null>(null)
  let share = 1
  let pulled = FIRST.pull
  let answeredAt = Number.NEGATIVE_INFINITY
  let returnedAt = Number.NEGATIVE_INFINITY
  let silences = 0
  let isProbing = false
  let isLost = false

  function grown(size: number, ms: number, most: number): number {
    const factor = Math.min(GROWTH, Math.max(0.5, GOOD_MS / ms))
    return Math.min(most, size * factor)
  }

  const flickers = () =>
    now() - answeredAt < FLICKER_MS && (silences > 0 || now() - returnedAt < 3 * FLICKER_MS)

  /** What begins anew: a few rows, or what the same link carried in a moment when it was last here. */
  function first(): number {
    const last = measured.read()
    if (!last || last.bytesPerMs === null || !flickers()) return 1
    const rows = (last.bytesPerMs * MOMENT_MS) / last.rowBytes
    return Math.min(MOST_FIRST, Math.max(1, rows / FIRST.rows))
  }

  return {
    measured,
    recall(known) {
      if (measured.read() === null) measured.set(known)
    },
    push() {
      if (now() - answeredAt > SILENCE_MS) share = first()
      return {
        rows: Math.min(MOST.rows, Math.floor(FIRST.rows * share)),
        bytes: Math.min(MOST.bytes, Math.floor(FIRST.bytes * share)),
      }
    },
    pull: () => Math.floor(pulled),
    patienceMs(bytes) {
      const last = measured.read()
      const expected = last
        ? 3 * (last.roundTripMs + (last.bytesPerMs === null ? 0 : bytes / last.bytesPerMs))
        : UNKNOWN_MS
      const isPatient = silences % PATIENT_EVERY === PATIENT_EVERY - 1
      const more = isPatient ? 4 * 2 ** Math.floor(silences / PATIENT_EVERY) : 1
      return Math.min(MOST_MS, Math.max(isProbing ? PROBE_MS : HEALTHY_MS, expected) * more)
    },
    flickers,
    answered({ bytes, ms, rows }) {
      measured.set(next(measured.read(), { bytes, ms, rows }))
      answeredAt = now()
      if (isLost) returnedAt = answeredAt
      silences = 0
      isProbing = false
      isLost = false
      if (rows > 0) share = Math.max(1, grown(share, ms, MOST.bytes / FIRST.bytes))
      else pulled = Math.max(FIRST.pull, grown(pulled, ms, MOST.pull))
    },
    failed(silent) {
      isLost = true
      if (silent) {
        silences += 1
        isProbing = true
      }
      share = first()
      pulled = FIRST.pull
    },
    hoped() {
      silences = 0
      isProbing = true
    },
  }
}

function next(
  last: Measured | null,
  { bytes, ms, rows }: { bytes: number; ms: number; rows: number },
): Measured {
  const blend = (old: number | null | undefined, found: number) =>
    old === null || old === undefined ? found : old + WEIGHT * (found - old)
  const isSmall = bytes < SMALL_BYTES
  const roundTripMs = isSmall ? blend(last?.roundTripMs, ms) : (last?.roundTripMs ?? ms)
  const onTheWire = ms - roundTripMs
  // What a large request takes beyond a round trip; where it took no longer, the link has room to spare.
  const speed = isSmall ? null : bytes / Math.max(onTheWire, ms / 10)
  return {
    roundTripMs: Math.min(roundTripMs, Math.max(ms, roundTripMs / 2)),
    bytesPerMs: speed === null ? (last?.bytesPerMs ?? null) : blend(last?.bytesPerMs, speed),
    rowBytes: rows > 0 ? blend(last?.rowBytes, bytes / rows) : (last?.rowBytes ?? 400),
  }
}

/** Until so many records are sent at this speed. */
export function secondsFor(rows: number, measured: Measured): number {
  const { roundTripMs, bytesPerMs, rowBytes } = measured
  const onTheWire = bytesPerMs === null ? 0 : (rows * rowBytes) / bytesPerMs
  // A request carries 10 rows, then 40, then as many as there may be.
  const requests = rows <= 10 ? 1 : rows <= 50 ? 2 : 2 + Math.ceil((rows - 50) / MOST.rows)
  return Math.ceil((requests * roundTripMs + onTheWire) / 1_000)
}

const KEY = 'pace'
const stored = z.object({
  roundTripMs: z.number(),
  bytesPerMs: z.nullable(z.number()),
  rowBytes: z.number(),
})

/** What was measured before a restart, or in the worker. */
export async function readMeasured({ settings }: LocalStore): Promise<Measured | null> {
  const parsed = stored.safeParse((await settings.get(KEY))?.value)
  return parsed.success ? parsed.data : null
}

export function watchMeasured(local: LocalStore): Readable<Measured | null> {
  return watch(() => readMeasured(local), null)
}

export async function keepMeasured(
  { settings }: LocalStore,
  measured: Measured | null,
): Promise<void> {
  if (measured) await settings.put({ key: KEY, value: measured })
}
