import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { changeSentence as English, ChangeFacts } from '../daySentence.ts'
import { shortTitle } from '../shortTitle.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)
/** No more of one kind than can be read at a glance. */
const MOST = 2

/** A title never is the subject of a verb, since nobody knows whether it is one thing or many. */
export const changeSentence: typeof English = (facts) => {
  const { holds, gives, cuts, breaks, passes, moves, vendors } = facts
  const isBad = breaks.length + passes.length > 0
  const safe = [
    ...holds
      .slice(0, 1)
      .map(({ title, at }) => `${shortTitle(title)}: unverändert um ${formatVenueTime(at)}`),
    ...(holds.length === 0 && moves > 0 ? [moved(moves)] : []),
    ...gives
      .slice(0, MOST)
      .map(({ title, minutes: by }) => `${shortTitle(title)}: ${minutes(by)} weniger`),
  ]
  const parts = [
    ...(isBad ? [...broken(breaks), ...passed(passes)] : safe),
    ...cuts.map(({ title, minutes: by }) => `${shortTitle(title)}: um ${minutes(by)} gekürzt`),
    ...(vendors > 0
      ? [`${vendors} Dienstleister ${vendors === 1 ? 'erfährt' : 'erfahren'} davon`]
      : []),
  ]
  return parts.length === 0 ? 'Sonst verschiebt sich nichts.' : `${parts.join('; ')}.`
}

/** Of each moment the first that breaks: how late it is says the rest. */
function broken(breaks: ChangeFacts['breaks']): readonly string[] {
  const first = breaks.filter(
    (one, index) => breaks.findIndex(({ title }) => title === one.title) === index,
  )
  const others = first.length - MOST
  return [
    ...first.slice(0, MOST).map(breakWords),
    ...(others > 0
      ? [
          others === 1
            ? '1 weiterer Programmpunkt hält nicht, was zugesagt ist'
            : `${others} weitere Programmpunkte halten nicht, was zugesagt ist`,
        ]
      : []),
  ]
}

function passed(passes: ChangeFacts['passes']): readonly string[] {
  const [only] = passes
  if (!only) return []
  if (passes.length > 1) return [`${passes.length} Grenzen werden überschritten`]
  return only.kind === 'limit'
    ? [`${only.what}: um ${minutes(only.by)} überschritten`]
    : [`${only.what}: ${minutes(only.by)} länger als gebucht`]
}

function moved(count: number): string {
  return count === 1 ? '1 Programmpunkt wird später' : `${count} Programmpunkte werden später`
}

function breakWords({ title: whole, kind, by, at }: ChangeFacts['breaks'][number]): string {
  const title = shortTitle(whole)
  switch (kind) {
    case 'pin':
      return `${title}: erst um ${formatVenueTime(at)}, ${minutes(by)} nach der festen Zeit`
    case 'sun':
      return `${title}: ${minutes(by)} weniger Licht`
    case 'latestStart':
      return `${title}: beginnt ${minutes(by)} nach dem spätesten Beginn`
    case 'latestEnd':
      return `${title}: endet ${minutes(by)} nach der Grenze`
  }
}
