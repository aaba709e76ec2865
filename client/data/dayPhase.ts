import type { DayPhase } from '#shared/schedule/dayPhase.ts'

/**
 * The day to open: the live one that began first (after midnight that is still yesterday's), else
 * the next one, else the last.
 */
export function dayToOpen(
  days: readonly { id: string; phase: DayPhase }[],
  wanted: string | undefined,
): string | undefined {
  return (
    days.find(({ id }) => id === wanted) ??
    days.find(({ phase }) => phase.kind === 'live') ??
    days.find(({ phase }) => phase.kind === 'ahead') ??
    days.at(-1)
  )?.id
}
