import type { FactData } from '#shared/schema/fact.ts'
import type { TeamClock } from './aroundLines.ts'

type Report = { by: string; data: Pick<FactData, 'device' | 'claimedAt' | 'clockOffsetMs'> }

/** Older than this, a phone was set right meanwhile, or is another one. */
const COUNTS_MS = 7 * 24 * 3_600_000

/**
 * How right the clocks of the others were when they last reported something: each report carries it.
 * The newest one of each device counts; my own device is told of elsewhere.
 */
export function teamClocks(
  reports: readonly Report[],
  { me, nameOf, now }: { me: string; nameOf: (user: string) => string | null; now: number },
): readonly TeamClock[] {
  const newest = new Map<string, Report>()
  for (const report of reports) {
    const { by, data } = report
    if (by === me || now - data.claimedAt > COUNTS_MS) continue
    const key = `${by} ${data.device}`
    const known = newest.get(key)
    if (!known || known.data.claimedAt < data.claimedAt) newest.set(key, report)
  }
  return [...newest.values()]
    .map(({ by, data }) => ({
      name: nameOf(by),
      device: data.device,
      offset: data.clockOffsetMs ?? 0,
      at: data.claimedAt,
    }))
    .toSorted((a, b) => b.at - a.at)
}
