import type { MessageData } from '#shared/schema/message.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'

type Message = TypedRecord<MessageData>

/**
 * What is still said: of a message and its corrections the last one, by its own author; nothing of
 * what was taken back, and no correction of what is not here.
 */
export function standingMessages(records: readonly Message[]): readonly Message[] {
  const last = new Map<string, { author: string; said: Message }>()
  for (const one of records) {
    if (one.data.replaces === undefined) last.set(one.id, { author: one.data.author, said: one })
  }
  for (const one of records) {
    const of = one.data.replaces === undefined ? undefined : last.get(one.data.replaces)
    if (of?.author !== one.data.author) continue
    if (of.said.data.replaces === undefined || isLater(one, of.said)) of.said = one
  }
  return [...last.values()].flatMap(({ said }) => (said.data.text === '' ? [] : [said]))
}

function isLater(a: Message, b: Message): boolean {
  return a.data.saidAt === b.data.saidAt ? a.id > b.id : a.data.saidAt > b.data.saidAt
}
