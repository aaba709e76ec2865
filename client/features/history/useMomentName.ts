import { savepoint } from '#shared/schema/savepoint.ts'
import type { Moment, MomentAsked } from '../../data/history/remember.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { historyWords } from '../../words/history.ts'
import type { Telling } from './useTelling.ts'

/** What a moment is called: the name it was given, else its time. @param moment as it was found */
export function useMomentName(
  { scope, now }: Telling,
  asked: MomentAsked | null,
  moment?: Moment | null,
): string {
  const named = useRecords(savepoint, scope)
  if (asked === null) return historyWords.then.now
  if ('savepoint' in asked) {
    const found = named.find(({ id }) => id === asked.savepoint)
    if (found) return found.data.name
  }
  const at = 'time' in asked ? asked.time : (moment?.changedAt ?? null)
  return at === null ? historyWords.then.before : historyWords.moment(at, now)
}
