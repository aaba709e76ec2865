import type { IncidentEntryData } from '#shared/schema/incidentEntry.ts'
import type { Marks } from '#shared/schema/record/marks.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import type { IncidentRecord } from './incidentList.ts'

export type EntryRecord = TypedRecord<IncidentEntryData>

export type LogLine = {
  id: string
  /** Unix ms. */
  at: number
  /** An account. */
  who: string
  kind: 'raised' | 'onIt' | 'closed' | IncidentEntryData['kind']
  text: string | null
}

/**
 * What happened about an emergency, the first first. Who said they are on it stands there also after
 * they left it again: it was said.
 */
export function logOf(record: IncidentRecord, entries: readonly EntryRecord[]): readonly LogLine[] {
  const { data, id, by } = record
  const lines: LogLine[] = [
    { id, at: data.raisedAt, who: data.author ?? by, kind: 'raised', text: data.text ?? null },
    ...marked(data.seen, 'onIt'),
    ...marked(data.closed, 'closed'),
    ...entries
      .filter((one) => one.data.incident === id)
      .map((one): LogLine => ({
        id: one.id,
        at: one.data.at,
        who: one.data.author,
        kind: one.data.kind,
        text: one.data.text ?? null,
      })),
  ]
  return lines.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function marked(marks: Marks | undefined, kind: 'onIt' | 'closed'): LogLine[] {
  return Object.entries(marks?.marks ?? {}).map(([id, { by, instant }]) => ({
    id,
    at: instant,
    who: by,
    kind,
    text: null,
  }))
}
