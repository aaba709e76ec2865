import type { Minute } from './planItem.ts'

/** Where a day stands against the venue's clock. Only a live day runs by the minute. */
export type DayPhase =
  | { kind: 'ahead'; days: number }
  | { kind: 'live'; now: Minute }
  | { kind: 'past'; days: number }

const DAY = 1440
/** A day goes on past its last moment: somebody still packs up. */
const AFTERGLOW = 120

/**
 * @param minute what the venue's clock shows, as minutes of that day
 * @param lastEnd planned end of its last moment; undefined: it has none
 */
export function phaseOf(minute: Minute, lastEnd: Minute | undefined): DayPhase {
  if (minute < 0) return { kind: 'ahead', days: Math.ceil(-minute / DAY) }
  const over = Math.max(DAY, lastEnd === undefined ? DAY : lastEnd + AFTERGLOW)
  return minute < over
    ? { kind: 'live', now: minute }
    : { kind: 'past', days: Math.floor(minute / DAY) }
}
