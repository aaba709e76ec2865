import { useMemo, useState } from 'react'
import { household } from '#shared/schema/household.ts'
import { member } from '#shared/schema/member.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useMoments } from '../../data/hooks/useMoments.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { queryOf } from '../../data/textQuery.ts'
import { knownZone } from '../../data/venueZone.ts'
import { assignables } from './assignee.ts'
import { phaseOfDate } from './taskForm.ts'
import { taskRights } from './taskRights.ts'
import { venueNow } from './taskTime.ts'
import { createTaskView, passes, TASK_FILTERS, type TaskFilter } from './taskView.ts'

export type Tasks = ReturnType<typeof useTasks>

export type Asked = { filter: TaskFilter; query: string; held: ReadonlySet<string> }

/** Everything the tasks of one wedding show, from its records and the minute. */
export function useTasks(weddingId: string, { filter, query, held }: Asked) {
  const scope = weddingScope(weddingId)
  const wedding = useRecord(weddingType, scope, weddingId)
  const { account } = useOpenAccount()
  const moments = useMoments(weddingId)
  const actor = useActor(scope)
  const { records: tasks, loaded } = useRecordsView(task, scope)
  const members = useRecords(member, scope)
  const vendors = useRecords(vendor, scope)
  const households = useRecords(household, scope)
  const { open: openCards } = useConflicts(scope)
  const unsent = useUnsentIds()
  const instant = useNow('minute')

  const rights = useMemo(() => taskRights(actor), [actor])
  const people = useMemo(
    () => assignables(members, vendors, households, account),
    [members, vendors, households, account],
  )
  const known = useMemo(() => new Map(people.map((one) => [one.id, one])), [people])
  const cards = useMemo(
    () => new Map(openCards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [openCards],
  )
  const zone = knownZone(wedding?.data.zone ?? 'UTC')
  const weddingDate = wedding?.data.date ?? null
  const now = useMemo(() => venueNow(zone, instant), [zone, instant])
  const finds = useMemo(() => queryOf(query), [query])
  const [view] = useState(createTaskView)
  const phases = useMemo(
    () =>
      view({
        tasks,
        people: known,
        actor,
        weddingDate,
        now,
        unsent,
        cards,
        mayTick: (data) => rights.edit(data, 'marks'),
        filter,
        finds,
        held,
      }),
    [view, tasks, known, actor, weddingDate, now, unsent, cards, rights, filter, finds, held],
  )
  const rows = useMemo(() => phases.flatMap((phase) => phase.rows), [phases])

  return {
    scope,
    weddingId,
    wedding,
    weddingDate,
    /** The device's database has answered. */
    loaded: wedding !== undefined && loaded,
    zone,
    now,
    /** In the order in which they happen; empty for those who have no run sheet. */
    moments: moments.inOrder,
    account,
    rights,
    tasks,
    people,
    known,
    phases,
    rows,
    done: rows.filter(({ isDone }) => isDone).length,
    /** How many rows each filter asks for. */
    counts: useMemo(
      () =>
        Object.fromEntries(
          TASK_FILTERS.map((one) => [one, rows.filter((row) => passes(row, one)).length]),
        ) as Record<TaskFilter, number>,
      [rows],
    ),
    groups: useMemo(
      () => [...new Set(rows.map(({ block }) => block))].filter((name) => name !== ''),
      [rows],
    ),
    /** Where a new task goes as long as nobody says otherwise. */
    usualPhase: phaseOfDate(now.date, weddingDate, 'before'),
  }
}
