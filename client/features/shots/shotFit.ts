import type { Moment } from '../../data/hooks/useMoments.ts'

/** Whether the groupings fit into the time of their moment; minutes. */
export type Fit = {
  /** What is still to be taken, or all of it before the moment begins. */
  needed: number
  /** What the moment has, or still has while it runs. */
  window: number
  /** Too many; 0: it fits. */
  over: number
  /** Groupings that nobody has given a length. */
  untimed: number
  isRunning: boolean
}

type Timed = { minutes: number | null; isTaken: boolean }

/** Null: there is no moment to fit into, it is over, or no grouping has a length. */
export function fitOf(shots: readonly Timed[], moment: Moment | null): Fit | null {
  if (!moment || moment.state === 'done' || moment.state === 'skipped') return null
  const isRunning = moment.state === 'running' && moment.now !== null
  const asked = isRunning ? shots.filter(({ isTaken }) => !isTaken) : shots
  const timed = asked.flatMap(({ minutes }) => minutes ?? [])
  if (timed.length === 0) return null
  const needed = timed.reduce((sum, minutes) => sum + minutes, 0)
  const from = isRunning ? (moment.now ?? moment.start) : moment.start
  const window = Math.max(0, moment.end - from)
  return {
    needed,
    window,
    over: Math.max(0, needed - window),
    untimed: asked.length - timed.length,
    isRunning,
  }
}
