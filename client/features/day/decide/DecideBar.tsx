import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { isMarked } from '#shared/schema/record/marks.ts'
import { useConflicts } from '../../../data/hooks/useConflicts.ts'
import { useProposals } from '../../../data/hooks/useProposals.ts'
import { Button } from '../../../ui/Button.tsx'
import { decideWords } from '../../../words/dayDecide.ts'
import type { Day } from '../useDay.ts'
import { DayRun } from './DayRun.tsx'
import { decisionsOf } from './decisions.ts'

/** On a phone, above the thumb: how many things ask for a person, or the word that the day is on. */
export function DecideBar({ day, onOpen }: { day: Day; onOpen: () => void }) {
  const { open } = useConflicts(day.scope)
  const { toDecide } = useProposals(day.scope)
  const { broken, bounds, vendors } = useMemo(() => decisionsOf(day), [day])
  const passed = bounds.filter(({ by, isAgreed }) => by > 0 && !isAgreed)
  const count = broken.length + passed.length + vendors.length + open.length + toDecide.length
  if (count > 0) {
    return (
      <div className="flex w-full tablet:hidden">
        <Button
          variant="danger"
          size="small"
          className="min-h-11! grow py-1!"
          icon={<TriangleAlert size={18} aria-hidden />}
          onPress={onOpen}
        >
          {decideWords.bar(count)}
        </Button>
      </div>
    )
  }
  if (isMarked(day.current?.record.data.started)) return null
  return (
    <div className="flex w-full flex-col empty:hidden tablet:hidden">
      <DayRun day={day} />
    </div>
  )
}
