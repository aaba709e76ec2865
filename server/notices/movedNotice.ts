import { minutesUntil } from '#shared/schedule/localClock.ts'
import type { Start } from './telling.ts'
import type { WeddingPlan } from './weddingPlan.ts'

/** A moment that far ahead is not for a locked screen, unless it is today. */
const NEAR_MIN = 180

/**
 * What becomes of a moment that moved. `small`: what everybody allows for, until more comes to it.
 * `far`: not today and not soon at the venue, or over: who opens the day sees it.
 */
export type Weight = 'tell' | 'small' | 'far'

export function weighMove(
  from: Start,
  to: Start,
  { shown, dates, alertMin, pinAlertMin }: Omit<WeddingPlan, 'moments' | 'title' | 'zone'>,
): Weight {
  const before = dates.get(from.day)
  const after = dates.get(to.day)
  if (before === undefined || after === undefined) return 'far'
  const wasIn = minutesUntil(shown, before, from.at)
  const isIn = minutesUntil(shown, after, to.at)
  if (Math.max(wasIn, isIn) < 0) return 'far'
  const isToday = before === shown.date || after === shown.date
  if (!isToday && !(Math.min(wasIn, isIn) <= NEAR_MIN)) return 'far'
  const least = to.pin || from.pin ? pinAlertMin : alertMin
  return Math.abs(isIn - wasIn) >= Math.max(1, least) ? 'tell' : 'small'
}
