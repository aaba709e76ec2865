import { broadcast } from '#shared/schema/broadcast.ts'
import { incident } from '#shared/schema/incident.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { weddingWhen } from './weddingDates.ts'

/** `dates`: every date of the wedding, `YYYY-MM-DD` at the venue. */
export type DatedWedding = { scope: ScopeName; dates: readonly string[]; zone: string }

/** The same in page and worker. */
export type SendingOrder = {
  /** Most urgent first; inside a wedding the oldest edit. */
  compare: (a: RecordEnvelope, b: RecordEnvelope) => number
  /** Scopes to send and to fetch before the others: today's wedding, then what comes next. */
  first: readonly ScopeName[]
}

/** Before the days ahead, of which today is 0. */
const EMERGENCY = -2
const URGENT = -1

/** Emergencies, what was announced as urgent, today's wedding, upcoming ones by date, the rest. */
export function sendingOrder(weddings: readonly DatedWedding[], now: number): SendingOrder {
  const daysAhead = new Map<ScopeName, number>()
  for (const { scope, dates, zone } of weddings) {
    if (dates.length === 0) continue
    const { when, days } = weddingWhen(dates, zone, now)
    if (when !== 'past') daysAhead.set(scope, days)
  }
  const place = (record: RecordEnvelope) => {
    if (isEmergency(record.type)) return EMERGENCY
    if (isUrgentWord(record)) return URGENT
    return daysAhead.get(record.scope) ?? Number.MAX_SAFE_INTEGER
  }
  return {
    compare: (a, b) => place(a) - place(b) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
    first: [...daysAhead].toSorted(([, a], [, b]) => a - b).map(([scope]) => scope),
  }
}

function isUrgentWord({ type, data }: RecordEnvelope): boolean {
  return type === broadcast.name && data['urgency'] === 'urgent'
}

/** Somebody has to come, now, or asks again: it waits for nothing that was written before it. */
export function isEmergency(type: string): boolean {
  return type === incident.name || type === incidentEntry.name
}
