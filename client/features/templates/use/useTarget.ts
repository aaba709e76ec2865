import { useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { person } from '#shared/schema/person.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import type { TemplateTarget } from '../apply/templateUse.ts'

/** The wedding's days by date. */
export function useDays(scope: ScopeName) {
  const days = useRecords(day, scope)
  return useMemo(() => days.toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1)), [days])
}

/** The wedding as a template meets it. */
export function useTarget(scope: ScopeName, date: string, of: string): TemplateTarget {
  const lanes = useRecords(lane, scope)
  const items = useRecords(timelineItem, scope)
  const shotLists = useRecords(shotList, scope)
  const tasks = useRecords(task, scope)
  const sections = useRecords(section, scope)
  const people = useRecords(person, scope)
  const vendors = useRecords(vendor, scope)
  return useMemo(
    () => ({ scope, date, day: of, lanes, items, shotLists, tasks, sections, people, vendors }),
    [scope, date, of, lanes, items, shotLists, tasks, sections, people, vendors],
  )
}
