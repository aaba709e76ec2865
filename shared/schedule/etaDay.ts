import type { Minute } from './planItem.ts'

/**
 * The day an expected arrival is about, since it names a minute only: the one on which it lies soonest
 * ahead of when it was said; else the nearest.
 *
 * @param days with what the venue's clock showed when it was said, as minutes of that day
 */
export function etaDay(
  days: readonly { id: string; saidAt: Minute }[],
  eta: Minute,
): string | null {
  const behind = (saidAt: Minute) => (eta < saidAt ? 1 : 0)
  const [first] = days.toSorted(
    (a, b) =>
      behind(a.saidAt) - behind(b.saidAt) || Math.abs(eta - a.saidAt) - Math.abs(eta - b.saidAt),
  )
  return first?.id ?? null
}
