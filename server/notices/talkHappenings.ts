import * as z from 'zod/mini'
import { broadcast } from '#shared/schema/broadcast.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import { message } from '#shared/schema/message.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import type { NoticeChange } from './happenings.ts'

type Named = { roles: unknown; members: unknown }

export type TalkHappening =
  | {
      kind: 'message'
      record: string
      thread: string
      /** Accounts that are named in it. */
      mentions: readonly string[]
      audience: readonly Tag[]
      by: string
    }
  | ({
      kind: 'broadcast'
      record: string
      /** Somebody asks for it, and nobody has sent it. */
      isAsked: boolean
      isUrgent: boolean
      audience: readonly Tag[]
      by: string
    } & Named)
  /** An emergency, `record`, that nobody has answered is told once more. */
  | { kind: 'again'; record: string; audience: readonly Tag[]; by: string }

/** What reaches the server later than this after it was said is found when somebody looks. */
const STALE_MS = 12 * 3_600_000

const said = z.object({
  thread: message.fields.thread.schema,
  saidAt: message.fields.saidAt.schema,
  replaces: message.fields.replaces.schema,
  mentions: message.fields.mentions.schema,
})
const announced = z.object({
  state: broadcast.fields.state.schema,
  urgency: broadcast.fields.urgency.schema,
  saidAt: broadcast.fields.saidAt.schema,
  roles: broadcast.fields.roles.schema,
  members: broadcast.fields.members.schema,
})
const entered = z.object({
  incident: incidentEntry.fields.incident.schema,
  kind: incidentEntry.fields.kind.schema,
  at: incidentEntry.fields.at.schema,
})

/** What was said, to one another, to many, or because nobody answers. A correction is no news. */
export function talkIn({ record, before, audience }: NoticeChange, now: number): TalkHappening[] {
  const { id, by, data } = record
  if (record._deleted) return []
  const isNew = before === null || before._deleted
  switch (record.type) {
    case message.name: {
      const read = said.safeParse(data)
      if (!isNew || !read.success || now - read.data.saidAt > STALE_MS) return []
      const { thread, replaces, mentions } = read.data
      if (replaces !== undefined) return []
      const named = Object.keys(mentions ?? {})
      return [{ kind: 'message', record: id, thread, mentions: named, audience, by }]
    }
    case broadcast.name: {
      const read = announced.safeParse(data)
      if (!read.success || now - read.data.saidAt > STALE_MS) return []
      const { state, urgency, roles, members } = read.data
      if (state === 'declined' || (!isNew && before.data['state'] === state)) return []
      const isAsked = state === 'asked'
      const isUrgent = urgency === 'urgent' && !isAsked
      return [{ kind: 'broadcast', record: id, isAsked, isUrgent, roles, members, audience, by }]
    }
    case incidentEntry.name: {
      const read = entered.safeParse(data)
      if (!isNew || !read.success || now - read.data.at > STALE_MS) return []
      const { kind, incident: about } = read.data
      return kind === 'escalated' ? [{ kind: 'again', record: about, audience, by }] : []
    }
    default:
      return []
  }
}
