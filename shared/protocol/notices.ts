import * as z from 'zod/mini'
import { INCIDENT_KINDS } from '#shared/schema/incident.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'
import { minute, shortText } from '#shared/schema/record/values.ts'

/** The server's key, by which a push service knows whose notices a browser takes; base64url. */
export const noticeKeyAnswer = z.object({ key: z.string().check(z.minLength(1)) })

const base64url = (least: number, most: number) =>
  z.string().check(z.regex(/^[\w-]+={0,2}$/), z.minLength(least), z.maxLength(most))

/** Where this device hears of things while the app is closed, as the browser gave it. */
export const noticeSubscription = z.object({
  endpoint: z.string().check(z.minLength(1), z.maxLength(1_000)),
  keys: z.object({ p256dh: base64url(80, 120), auth: base64url(16, 40) }),
})
export type NoticeSubscription = z.output<typeof noticeSubscription>

/** What became of a notice to oneself. `none`: this device does not take any. */
export const testAnswer = z.object({ outcome: z.enum(['sent', 'gone', 'failed', 'none']) })
export type TestOutcome = z.output<typeof testAnswer>['outcome']

const place = { scope: scopeName, wedding: shortText }
const one = { ...place, record: recordId }

/**
 * What a push carries, and nothing more: the device puts it into words. Only what its receiver may
 * read is ever in it.
 */
export const notice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision'), ...one, title: shortText }),
  /** Minutes of the moment's day; `day`: it moved to another date. */
  z.object({
    kind: z.literal('moved'),
    ...one,
    title: shortText,
    from: minute,
    to: minute,
    day: z.optional(shortText),
  }),
  z.object({
    kind: z.literal('emergency'),
    ...one,
    what: z.enum(INCIDENT_KINDS),
    place: z.optional(shortText),
    /** Nobody has said that they are on it. */
    again: z.optional(z.literal(true)),
  }),
  /** Something was said in a conversation, `record`; `isMeant`: its receiver was named. */
  z.object({
    kind: z.literal('message'),
    ...one,
    title: shortText,
    from: shortText,
    text: shortText,
    isMeant: z.boolean(),
  }),
  /** One word to many; `isAsked`: somebody asks its receiver to send it. */
  z.object({
    kind: z.literal('broadcast'),
    ...one,
    from: shortText,
    text: shortText,
    urgency: z.enum(['info', 'change', 'urgent']),
    isAsked: z.boolean(),
  }),
  /** One's own moment begins in a few minutes. */
  z.object({
    kind: z.literal('wanted'),
    ...one,
    title: shortText,
    at: minute,
    place: z.optional(shortText),
  }),
  /** Once in the morning: how many tasks of one's own are due; `title` of the only one. */
  z.object({
    kind: z.literal('tasks'),
    ...place,
    today: z.int().check(z.minimum(0)),
    tomorrow: z.int().check(z.minimum(0)),
    title: z.optional(shortText),
  }),
  /** Many at once: one notice for all of them. */
  z.object({
    kind: z.literal('several'),
    ...place,
    of: z.enum(['decision', 'moved', 'wanted']),
    count: z.int().check(z.minimum(2)),
  }),
  z.object({ kind: z.literal('test') }),
])
export type Notice = z.output<typeof notice>
