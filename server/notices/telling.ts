import * as z from 'zod/mini'
import type { NoticeKind } from '#shared/schema/preference.ts'
import { incident } from '#shared/schema/incident.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { calendarDate, minute } from '#shared/schema/record/values.ts'

/** Where a moment stands, as somebody believes. */
const start = z.object({ day: recordId, at: minute, pin: z.boolean() })
export type Start = z.output<typeof start>

/** One thing that one person is to hear of. What it says is read when it is told, with their rights. */
export const telling = z.discriminatedUnion('kind', [
  /** A question opened about `target`. */
  z.object({ kind: z.literal('decision'), record: recordId, target: recordId }),
  z.object({ kind: z.literal('moved'), record: recordId, from: start }),
  z.object({
    kind: z.literal('emergency'),
    record: recordId,
    what: incident.fields.kind.schema,
    place: z.optional(z.string()),
    /** Nobody has answered: it is told only while that holds. */
    again: z.optional(z.literal(true)),
  }),
  /** Something was said in a thread of theirs; `message` is the latest. */
  z.object({ kind: z.literal('said'), record: recordId, message: recordId }),
  /** They were named in a message. */
  z.object({ kind: z.literal('mention'), record: recordId, thread: recordId }),
  /** One word to many, or somebody who asks for one; `urgent` waits for nothing. */
  z.object({ kind: z.literal('broadcast'), record: recordId }),
  z.object({ kind: z.literal('urgent'), record: recordId }),
  /** One's own moment is about to begin: at this start. */
  z.object({ kind: z.literal('wanted'), record: recordId, at: start }),
  /** What is due on this date and the one after it. */
  z.object({ kind: z.literal('tasks'), record: calendarDate }),
])
export type Telling = z.output<typeof telling>

/** What is known of somebody once they were told: a start, or only that they were. */
export const known = z.nullable(start)

/** By which wish a person can do without it; null: it always gets through. */
export function wishOf(kind: Telling['kind']): NoticeKind | null {
  switch (kind) {
    case 'decision':
    case 'moved':
      return kind
    case 'wanted':
    case 'tasks':
      return 'reminder'
    case 'said':
    case 'mention':
    case 'broadcast':
      return 'talk'
    case 'urgent':
    case 'emergency':
      return null
  }
}
