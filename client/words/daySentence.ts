import type { Breach } from '#shared/schedule/breaches.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { inLocale } from './inLocale.ts'
import { shortTitle } from './shortTitle.ts'

/** What a change would do to a day, in facts. Minutes everywhere. */
export type ChangeFacts = {
  /** Fixed moments that keep their time, the next first. */
  holds: readonly { title: string; at: number }[]
  /** Elastic moments that get shorter by themselves. */
  gives: readonly { title: string; minutes: number }[]
  /** Moments that are made shorter with it. */
  cuts: readonly { title: string; minutes: number }[]
  /** Promises that would not hold any more. */
  breaks: readonly { title: string; kind: Breach['kind']; by: number; at: number }[]
  /** Limits and booked hours that would be passed. */
  passes: readonly { kind: 'limit' | 'coverage'; what: string; by: number }[]
  /** Other moments that move, without those above. */
  moves: number
  /** Vendors whose own moments move far enough to be told. */
  vendors: number
}

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)
const more = (count: number) => (count === 1 ? '1 more moment' : `${count} more moments`)
/** No more of one kind than can be read at a glance. */
const MOST = 2

/**
 * "Dinner stays at 15:30; the room flip gives 10 minutes; 4 vendors will be told." What is safe comes
 * first; where a promise breaks, that alone is said, since nobody reads more in a hurry.
 */
export const changeSentence = inLocale('changeSentence', (facts: ChangeFacts): string => {
  const { holds, gives, cuts, breaks, passes, moves, vendors } = facts
  const isBad = breaks.length + passes.length > 0
  const safe = [
    ...holds
      .slice(0, 1)
      .map(({ title, at }) => `${shortTitle(title)} stays at ${formatVenueTime(at)}`),
    ...(holds.length === 0 && moves > 0 ? [`${moved(moves)} later`] : []),
    ...gives
      .slice(0, MOST)
      .map(({ title, minutes: by }) => `${shortTitle(title)} gives ${minutes(by)}`),
  ]
  const parts = [
    ...(isBad ? [...broken(breaks), ...passed(passes)] : safe),
    ...cuts.map(({ title, minutes: by }) => `${shortTitle(title)} is cut by ${minutes(by)}`),
    ...(vendors > 0 ? [`${vendors === 1 ? '1 vendor' : `${vendors} vendors`} will be told`] : []),
  ]
  return parts.length === 0 ? 'Nothing else moves.' : `${parts.join('; ')}.`
})

/** Of each moment the first that breaks: how late it is says the rest. */
function broken(breaks: ChangeFacts['breaks']): readonly string[] {
  const first = breaks.filter(
    (one, index) => breaks.findIndex(({ title }) => title === one.title) === index,
  )
  const others = first.length - MOST
  return [
    ...first.slice(0, MOST).map(breakWords),
    ...(others > 0 ? [`${more(others)} cannot keep what was promised`] : []),
  ]
}

function passed(passes: ChangeFacts['passes']): readonly string[] {
  const [only] = passes
  if (!only) return []
  if (passes.length > 1) return [`${passes.length} limits are passed`]
  return only.kind === 'limit'
    ? [`${only.what} is passed by ${minutes(only.by)}`]
    : [`${only.what} stays ${minutes(only.by)} longer than booked`]
}

function moved(count: number): string {
  return count === 1 ? '1 moment moves' : `${count} moments move`
}

function breakWords({ title: whole, kind, by, at }: ChangeFacts['breaks'][number]): string {
  const title = shortTitle(whole)
  switch (kind) {
    case 'pin':
      return `${title} moves to ${formatVenueTime(at)}, ${minutes(by)} past its fixed time`
    case 'sun':
      return `${title} loses ${minutes(by)} of its light`
    case 'latestStart':
      return `${title} begins ${minutes(by)} after its latest start`
    case 'latestEnd':
      return `${title} ends ${minutes(by)} after its limit`
  }
}
