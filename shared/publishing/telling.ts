import { changesBetween, type TimeChange, type ToldMoment } from './changes.ts'

/** What somebody was told last, against what is published now. */
export type Told = {
  /** The times of the publication that they saw last; empty: they saw none, and nothing has moved for them. */
  last: ReadonlyMap<string, ToldMoment>
  published: ReadonlyMap<string, ToldMoment>
  /** It is their own moment. */
  isMine: (item: string) => boolean
  isPinned: (item: string) => boolean
  /** Minutes until the moment begins, by the earlier of its two times; negative: it has begun. */
  minutesUntil: (change: TimeChange) => number
}

export type TellingRules = { alertMin: number; pinAlertMin: number }

/** People are called for what lies within so many minutes; the rest can wait until they look. */
const WITHIN_MIN = 180

/** How long ago a moment may have begun for its new time to be worth a call. */
const BEGUN_MIN = 60

export const TELLING_RULES: TellingRules = { alertMin: 5, pinAlertMin: 1 }

/**
 * What somebody is called for, and what they find when they look. It is measured against what that
 * person was last told, so that three small moves add up to one that is worth a call.
 */
export function whatToTell(
  { last, published, isMine, isPinned, minutesUntil }: Told,
  rules: TellingRules = TELLING_RULES,
): { alerts: readonly TimeChange[]; digest: readonly TimeChange[] } {
  const alerts: TimeChange[] = []
  const digest: TimeChange[] = []
  for (const change of changesBetween(last, published)) {
    const least = isPinned(change.item) ? rules.pinAlertMin : rules.alertMin
    const until = minutesUntil(change)
    const calls =
      last.size > 0 &&
      isMine(change.item) &&
      shift(change) >= Math.max(1, least) &&
      until <= WITHIN_MIN &&
      until >= -BEGUN_MIN
    ;(calls ? alerts : digest).push(change)
  }
  return { alerts, digest }
}

/** Of what came or went, always enough. */
function shift({ from, to }: TimeChange): number {
  if (!from || !to) return Number.POSITIVE_INFINITY
  return Math.max(Math.abs(to.start - from.start), Math.abs(to.end - from.end))
}
