import type { IncidentData } from '#shared/schema/incident.ts'
import { isMarked, standingMarks } from '#shared/schema/record/marks.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

export type IncidentRecord = TypedRecord<IncidentData>

/** What still goes on, the latest first, and what is over, the same. */
export function incidentsBy(records: readonly IncidentRecord[]): {
  open: readonly IncidentRecord[]
  over: readonly IncidentRecord[]
} {
  const latestFirst = records.toSorted((a, b) => b.data.raisedAt - a.data.raisedAt)
  return {
    open: latestFirst.filter(({ data }) => !isMarked(data.closed)),
    over: latestFirst.filter(({ data }) => isMarked(data.closed)),
  }
}

/** Accounts that said they are on it, the first first, each once. */
export function onIt({ data }: IncidentRecord): readonly string[] {
  return [...new Set(standingMarks(data.seen).map(({ by }) => by))]
}
