import type { DayRow } from './dayView.ts'
import { byTime } from './dayEntries.ts'

/** What "Next moment" does: ends what runs in the lane, starts what comes next. */
export type NextMoment = { ends: DayRow | null; starts: DayRow | null }

/**
 * The next is the earliest upcoming moment. What runs in the same lane ends with it; without one,
 * the running moment that would have ended first does, unless it runs beside the next one anyway.
 */
export function nextMoment(rows: readonly DayRow[]): NextMoment {
  const may = rows.filter(({ mayCheck }) => mayCheck)
  const starts = may.filter(({ state }) => state === 'upcoming').toSorted(byTime)[0] ?? null
  const running = may.filter(({ state }) => state === 'running').toSorted((a, b) => a.end - b.end)
  const ends =
    starts === null
      ? (running[0] ?? null)
      : (running.find(({ lane }) => lane === starts.lane) ?? null)
  return { ends, starts }
}

/** What "Running late" is about unless somebody chose: what runs (started last), else what is next. */
export function likelyLate(rows: readonly DayRow[]): DayRow | null {
  const open = rows.filter(({ state }) => state === 'running' || state === 'upcoming')
  const running = open.filter(({ state }) => state === 'running').toSorted((a, b) => byTime(b, a))
  return running[0] ?? open.toSorted(byTime)[0] ?? null
}
