import { useMemo } from 'react'
import type { Moment, Told } from '../../../data/history/remember.ts'
import { useSince } from '../../../data/hooks/useHistory.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { historyWords } from '../../../words/history.ts'
import type { Telling } from '../useTelling.ts'
import { momentGoal } from './momentGoal.ts'
import { RestoreSheet } from './RestoreSheet.tsx'

type MomentRestoreProps = {
  telling: Telling
  moment: Told<Moment>
  /** In words: "Friday 18:02", or the name it was given. */
  when: string
  onClose: () => void
  onDone?: () => void
}

const NOBODY: ReadonlySet<string> = new Set()
const PEOPLE_TOLD = 4

/** The whole wedding as it was: what that would do, and to whose later work. */
export function MomentRestore({ telling, moment, when, onClose, onDone }: MomentRestoreProps) {
  const { since, problem } = useSince(telling.scope, moment.value)
  const words = historyWords.restore
  // Without a signal it is not known what is new, and what is not known to be new is not deleted.
  const created = since?.created ?? (problem ? NOBODY : null)
  const goal = useMemo(
    () => (created === null ? null : momentGoal(moment.value, created)),
    [moment.value, created],
  )
  const people = [...(since?.people ?? [])]
    .filter(([user]) => user !== '')
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, PEOPLE_TOLD)
    .map(([user, count]) => ({ name: telling.within(user), count }))
  return (
    <RestoreSheet
      scope={telling.scope}
      nameOf={telling.nameOf}
      title={words.wholeTitle(when)}
      goal={goal}
      done={words.wholeDone(when)}
      onClose={onClose}
      {...(onDone && { onDone })}
    >
      {people.length > 0 ? <Banner tone="info">{words.since(people)}</Banner> : null}
      {problem ? <Banner tone="warn">{words.sinceUnknown}</Banner> : null}
      {since && !since.isAll ? <Banner tone="warn">{words.sinceTooMuch}</Banner> : null}
    </RestoreSheet>
  )
}
