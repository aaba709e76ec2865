import { lazyPart } from '../../ui/lazyPart.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { dayWords } from '../../words/day.ts'
import type { Day } from './useDay.ts'

/** The list of moments is drawn first. */
const DecisionList = lazyPart(async () => (await import('./decide/DecisionList.tsx')).DecisionList)

type DayOverviewProps = { day: Day; onDecide: (id: string) => void }

/** The tablet's pane while nothing is open: the column of decisions beside the lanes. */
export function DayOverview({ day, onDecide }: DayOverviewProps) {
  return (
    <>
      <PaneHeader title={dayWords.overview} />
      {day.rows.length > 0 ? <DecisionList day={day} onDecide={onDecide} /> : null}
    </>
  )
}
