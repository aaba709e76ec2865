import * as z from 'zod/mini'
import type { Notice } from '#shared/protocol/notices.ts'
import { ack } from '#shared/schema/ack.ts'
import { ackId, olderAckId } from '#shared/schema/ackId.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import { member } from '#shared/schema/member.ts'
import { message } from '#shared/schema/message.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import type { Telling } from './telling.ts'

export type TalkTelling = Extract<Telling, { kind: 'said' | 'mention' | 'broadcast' | 'urgent' }>

type Reading = {
  member: Actor
  seen: ReadonlyMap<string, RecordEnvelope>
  records: readonly RecordEnvelope[]
}

const LONGEST = 80

const said = z.object({
  author: message.fields.author.schema,
  text: message.fields.text.schema,
  saidAt: message.fields.saidAt.schema,
})
const called = z.object({ title: thread.fields.title.schema })
const announced = z.object({
  author: broadcast.fields.author.schema,
  state: broadcast.fields.state.schema,
  text: broadcast.fields.text.schema,
  urgency: broadcast.fields.urgency.schema,
})
const acknowledged = z.object({
  seenAt: ack.fields.seenAt.schema,
  upTo: ack.fields.upTo.schema,
  ahead: ack.fields.ahead.schema,
})
const named = z.object({ user: member.fields.user.schema, name: member.fields.name.schema })

export function isTalk(telling: Telling): telling is TalkTelling {
  return ['said', 'mention', 'broadcast', 'urgent'].includes(telling.kind)
}

/** What has to be read to tell of it; also whether its receiver has looked at it meanwhile. */
export function neededForTalk(telling: TalkTelling, user: string): readonly string[] {
  switch (telling.kind) {
    case 'said':
      return [telling.record, telling.message, ...ackIds(telling.record, user)]
    case 'mention':
      return [telling.thread, telling.record, ...ackIds(telling.thread, user)]
    case 'broadcast':
    case 'urgent':
      return [telling.record, ...ackIds(telling.record, user)]
  }
}

/** Where somebody's word about a thing stands, also as an older device put it. */
function ackIds(of: string, user: string): readonly string[] {
  return [ackId(of, user), olderAckId(of, user)]
}

/** Null: there is nothing to tell, or its receiver has read it by now. */
export function composeTalk(
  telling: TalkTelling,
  base: { scope: ScopeName; wedding: string },
  { member: reader, seen, records }: Reading,
): Notice | null {
  const known = (of: string) =>
    ackIds(of, reader.user).flatMap((id) => {
      const record = seen.get(id)
      const read = record?.type === ack.name ? acknowledged.safeParse(record.data) : null
      return read?.success ? [read.data] : []
    })
  if (telling.kind === 'broadcast' || telling.kind === 'urgent') {
    const { record } = telling
    const what = announced.safeParse(seen.get(record)?.data)
    if (!what.success || what.data.state === 'declined') return null
    if (known(record).some(({ seenAt }) => seenAt !== undefined)) return null
    const { author, state, text, urgency } = what.data
    const from = nameOf(author, records)
    return {
      kind: 'broadcast',
      ...base,
      record,
      from,
      text: cut(text),
      urgency,
      isAsked: state === 'asked',
    }
  }
  const of = telling.kind === 'said' ? telling.record : telling.thread
  const words = telling.kind === 'said' ? telling.message : telling.record
  const what = said.safeParse(seen.get(words)?.data)
  const where = called.safeParse(seen.get(of)?.data)
  if (!what.success || !where.success) return null
  const { author, text, saidAt } = what.data
  const isRead = known(of).some(
    ({ upTo, ahead }) => ahead?.[words] === true || (upTo?.[author]?.at ?? 0) >= saidAt,
  )
  if (isRead) return null
  return {
    kind: 'message',
    ...base,
    record: of,
    title: cut(where.data.title),
    from: nameOf(author, records),
    text: cut(text),
    isMeant: telling.kind === 'mention',
  }
}

function nameOf(user: string, records: readonly RecordEnvelope[]): string {
  for (const { type, data } of records) {
    if (type !== member.name) continue
    const who = named.safeParse(data)
    if (who.success && who.data.user === user) return cut(who.data.name)
  }
  return ''
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
