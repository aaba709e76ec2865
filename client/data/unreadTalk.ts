import type { AckData } from '#shared/schema/ack.ts'
import type { MessageData } from '#shared/schema/message.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ThreadData } from '#shared/schema/thread.ts'

type Message = { readonly id: string; readonly data: MessageData }

/** What a member has read in a thread: by author, up to when it was said. */
export type ReadUpTo = AckData['upTo']

export type Unread = { count: number; isMentioned: boolean }

/**
 * Nobody's words count as read because somebody else's later ones were: what was written without
 * signal arrives after what was said meanwhile.
 */
export function isRead(
  data: Pick<MessageData, 'author' | 'saidAt'>,
  member: string,
  upTo: ReadUpTo | undefined,
): boolean {
  return data.author === member || (upTo?.[data.author]?.at ?? 0) >= data.saidAt
}

/** By thread: what others said that I have not read. A correction is no news; what was taken back is none. */
export function unreadByThread(
  messages: readonly Message[],
  me: string,
  upToOf: (thread: string) => ReadUpTo | undefined,
): ReadonlyMap<string, Unread> {
  // Nobody takes back what another said.
  const named = (author: string, id: string) => `${author} ${id}`
  const gone = new Set(
    messages.flatMap(({ data: { author, replaces, text } }) =>
      replaces !== undefined && text === '' ? [named(author, replaces)] : [],
    ),
  )
  const found = new Map<string, Unread>()
  for (const { id, data } of messages) {
    if (data.replaces !== undefined || gone.has(named(data.author, id))) continue
    if (isRead(data, me, upToOf(data.thread))) continue
    const unread = found.get(data.thread) ?? { count: 0, isMentioned: false }
    unread.count += 1
    unread.isMentioned ||= data.mentions?.[me] === true
    found.set(data.thread, unread)
  }
  return found
}

/**
 * In how many conversations I have something to read. What was said to me in one that I am no longer
 * in, or that is closed, stays here, but nobody can open it: it calls for nothing.
 */
export function threadsToRead(
  unread: ReadonlyMap<string, Unread>,
  threads: readonly { readonly id: string; readonly data: Pick<ThreadData, 'closed'> }[],
): number {
  return threads.filter(({ id, data }) => unread.has(id) && !isMarked(data.closed)).length
}

/** What is read now that these are in view; null: nothing more than before. */
export function readFurther(
  messages: readonly Message[],
  me: string,
  upTo: ReadUpTo | undefined,
): NonNullable<ReadUpTo> | null {
  const further: NonNullable<ReadUpTo> = { ...upTo }
  let isFurther = false
  for (const { data } of messages) {
    if (isRead(data, me, further)) continue
    further[data.author] = { at: data.saidAt }
    isFurther = true
  }
  return isFurther ? further : null
}
