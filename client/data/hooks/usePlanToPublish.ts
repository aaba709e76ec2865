import { useMemo } from 'react'
import { day as dayType } from '#shared/schema/day.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import type { MomentToPublish } from '#shared/publishing/publication.ts'
import { timesToPublish } from '#shared/publishing/timesToPublish.ts'
import { placeText } from '../placeText.ts'
import { useMoments } from './useMoments.ts'
import { useRecord } from './useRecord.ts'
import { useRecordsView } from './useRecords.ts'
import { useRevisions } from './useRevisions.ts'

/** What a publication would say now, of all days; empty while it is being read. */
export function usePlanToPublish(weddingId: string): readonly MomentToPublish[] {
  const scope = weddingScope(weddingId)
  const { inOrder, loaded } = useMoments(weddingId)
  const { records: items } = useRecordsView(timelineItem, scope)
  const { records: days } = useRecordsView(dayType, scope)
  const places = useRecord(weddingType, scope, weddingId)?.data.places
  const { times } = useRevisions(scope)
  return useMemo(() => {
    if (!loaded) return []
    const dates = new Map(days.map(({ id, data }) => [id, data.date]))
    const records = new Map(items.map(({ id, data }) => [id, data]))
    const spans = timesToPublish(
      inOrder.map(({ id, state, start, end, plannedStart, plannedEnd }) => ({
        id,
        state,
        planned: { start: plannedStart, end: plannedEnd },
        projected: { start, end },
      })),
      times,
    )
    return inOrder.flatMap(({ id, day }) => {
      const [span, data, date] = [spans.get(id), records.get(id), dates.get(day)]
      if (!span || !data || date === undefined) return []
      const { title, visibility } = data
      const place = placeText(data, (which) => places?.[which]?.label)
      return [{ id, day, date, ...span, title, visibility, place }]
    })
  }, [loaded, inOrder, items, days, places, times])
}
