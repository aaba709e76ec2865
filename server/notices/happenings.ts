import * as z from 'zod/mini'
import { conflict } from '#shared/schema/conflict.ts'
import { incident, type IncidentKind } from '#shared/schema/incident.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { talkIn, type TalkHappening } from './talkHappenings.ts'

/** What a commit did to one record; `before` null: it is new. */
export type NoticeChange = {
  record: RecordEnvelope
  before: RecordEnvelope | null
  audience: readonly Tag[]
}
export type NoticeCommit = { scope: ScopeName; changes: readonly NoticeChange[] }

/** Something that somebody may have to be told of. */
export type Happening =
  /** A question opened about `target`; no deciders: whoever may decide at all. */
  | {
      kind: 'decision'
      record: string
      target: string
      deciders: readonly string[]
      audience: readonly Tag[]
    }
  | {
      kind: 'emergency'
      record: string
      what: IncidentKind
      place?: string
      audience: readonly Tag[]
      by: string
    }
  | TalkHappening
  /** Nobody needs to hear of it any more. */
  | { kind: 'over'; record: string }
  /** Somebody is on it: whoever waits for that need not be told again. */
  | { kind: 'answered'; record: string }

/** What somebody may be told of. */
export type Told = Exclude<Happening, { kind: 'over' | 'answered' }>

/** An emergency that reaches the server later than this after it was raised wakes nobody up. */
export const STALE_MS = 12 * 3_600_000

const openQuestion = z.object({
  status: conflict.fields.status.schema,
  record: conflict.fields.record.schema,
  deciders: conflict.fields.deciders.schema,
})
const raised = z.object({
  kind: incident.fields.kind.schema,
  place: incident.fields.place.schema,
  raisedAt: incident.fields.raisedAt.schema,
  closed: incident.fields.closed.schema,
  seen: incident.fields.seen.schema,
})

/** What of a commit is worth telling anybody at once; what it did to the plan is for a projection. */
export function happeningsIn({ changes }: NoticeCommit, now: number): Happening[] {
  return changes.flatMap((change): Happening[] => {
    const { type } = change.record
    if (type === conflict.name) return asked(change)
    return type === incident.name ? emergency(change, now) : talkIn(change, now)
  })
}

function asked({ record, audience }: NoticeChange): Happening[] {
  const parsed = openQuestion.safeParse(record.data)
  if (!parsed.success || record._deleted || parsed.data.status !== 'open')
    return [{ kind: 'over', record: record.id }]
  const { record: target, deciders } = parsed.data
  return [{ kind: 'decision', record: record.id, target, deciders, audience }]
}

function emergency({ record, before, audience }: NoticeChange, now: number): Happening[] {
  const parsed = raised.safeParse(record.data)
  if (!parsed.success || record._deleted || isMarked(parsed.data.closed))
    return [{ kind: 'over', record: record.id }]
  const { kind: what, place, raisedAt } = parsed.data
  if (isMarked(parsed.data.seen)) return [{ kind: 'answered', record: record.id }]
  if ((before && !before._deleted) || now - raisedAt > STALE_MS) return []
  const where = place === undefined ? {} : { place }
  return [{ kind: 'emergency', record: record.id, what, ...where, audience, by: record.by }]
}
