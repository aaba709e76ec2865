/** Until when a decision can be put off. */
export type LaterTime = { id: 'hour' | 'tonight' | 'tomorrow'; until: number }

const HOUR_MS = 3_600_000
const EVENING = 20
const MORNING = 9

/**
 * In an hour; tonight, while that is further off than an hour; tomorrow morning. By the clock of the
 * device.
 *
 * @param now Unix ms
 */
export function laterTimes(now: number): readonly LaterTime[] {
  const tonight = new Date(now).setHours(EVENING, 0, 0, 0)
  const tomorrow = new Date(new Date(now).setDate(new Date(now).getDate() + 1))
  return [
    { id: 'hour', until: now + HOUR_MS },
    ...(tonight > now + HOUR_MS ? [{ id: 'tonight' as const, until: tonight }] : []),
    { id: 'tomorrow', until: tomorrow.setHours(MORNING, 0, 0, 0) },
  ]
}
