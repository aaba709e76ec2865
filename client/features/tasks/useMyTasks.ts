import { useMemo, useState } from 'react'
import { task } from '#shared/schema/task.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useOwnActors } from '../../data/hooks/useOwnActors.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { knownZone } from '../../data/venueZone.ts'
import { coupleOf, shortCouple } from '../../words/couple.ts'
import { isMine } from './assignee.ts'
import { byUrgency, MY_SECTIONS, sectionOf, type MyRow } from './myTasks.ts'
import { taskRights } from './taskRights.ts'
import { venueNow } from './taskTime.ts'
import { createRowKeeper } from './taskView.ts'

const nobody = new Map<string, never>()

/** What was given to me in any wedding, by when it is due there. */
export function useMyTasks(held: ReadonlySet<string>) {
  const { records: weddings, loaded: weddingsLoaded } = useRecordsView(weddingType, 'all')
  const { records: tasks, loaded } = useRecordsView(task, 'all')
  const scopes = useMemo(() => weddings.map(({ scope }) => scope), [weddings])
  const actors = useOwnActors(scopes)
  const { open: openCards } = useConflicts()
  const unsent = useUnsentIds()
  const instant = useNow('minute')
  const cards = useMemo(
    () => new Map(openCards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [openCards],
  )
  const [keep] = useState(createRowKeeper)

  const rows = useMemo(() => {
    const places = new Map(
      weddings.map(({ scope, data }) => {
        const actor = actors.get(scope)
        const rights = taskRights(actor)
        const facts = {
          people: nobody,
          actor,
          weddingDate: data.date,
          now: venueNow(knownZone(data.zone), instant),
          unsent,
          cards,
          mayTick: (one: (typeof tasks)[number]['data']) => rights.edit(one, 'marks'),
        }
        return [scope, { facts, name: shortCouple(coupleOf(data)).join(' & ') }] as const
      }),
    )
    return tasks
      .flatMap((record): MyRow[] => {
        const place = places.get(record.scope)
        if (!place || !isMine(record.data.assignee, place.facts.actor)) return []
        const { scope } = record
        return [{ row: keep(record, place.facts), scope, wedding: place.name }]
      })
      .toSorted(byUrgency)
  }, [weddings, tasks, actors, instant, unsent, cards, keep])

  const shown = rows.filter(({ row }) => !row.isDone || held.has(row.id))
  return {
    loaded: loaded && weddingsLoaded,
    tasks,
    sections: MY_SECTIONS.map((id) => ({
      id,
      rows: shown.filter(({ row }) => sectionOf(row) === id),
    })).filter((section) => section.rows.length > 0),
    open: rows.filter(({ row }) => !row.isDone).length,
  }
}
