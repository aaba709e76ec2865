import type { AckData } from '#shared/schema/ack.ts'
import type { MessageData } from '#shared/schema/message.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ThreadData } from '#shared/schema/thread.ts'

type Message = { readonly id: string; readonly data: MessageData }

/**
 * What a member has read in a thread: by author, up to when it was said; and what was said at a time
 * that had not come when it was read.
 */
export type ReadMarks = Pick<AckData, 'upTo' | 'ahead'>

export type Unread = { count: number; isMentioned: boolean }

/**
 * Nobody's words count as read because somebody else's later ones were: what was written without
 * signal arrives after what was said meanwhile. Nor because their author's clock was ahead: no mark
 * goes beyond the time at which it was set.
 */
export function isRead(
  id: string,
  data: Pick<MessageData, 'author' | 'saidAt'>,
  member: string,
  marks: ReadMarks | undefined,
): boolean {
  if (data.author === member || marks?.ahead?.[id] === true) return true
  return (marks?.upTo?.[data.author]?.at ?? 0) >= data.saidAt
}

/** By thread: what others said that I have not read. A correction is no news; what was taken back is none. */
export function unreadByThread(
  messages: readonly Message[],
  me: string,
  marksOf: (thread: string) => ReadMarks | undefined,
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
    if (isRead(id, data, me, marksOf(data.thread))) continue
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

/**
 * What is read now that these are in view; null: nothing more than before.
 *
 * @param now unix ms by the server's clock
 */
export function readFurther(
  messages: readonly Message[],
  me: string,
  marks: ReadMarks | undefined,
  now: number,
): ReadMarks | null {
  const news = messages.filter(({ id, data }) => !isRead(id, data, me, marks))
  if (news.length === 0) return null
  const upTo = { ...marks?.upTo }
  const ahead = { ...marks?.ahead }
  for (const { id, data } of news) {
    const at = Math.min(data.saidAt, now)
    if (at > (upTo[data.author]?.at ?? 0)) upTo[data.author] = { at }
    if (data.saidAt > now) ahead[id] = true
  }
  // What lay ahead is covered once its time has come.
  for (const { id, data } of messages)
    if ((upTo[data.author]?.at ?? 0) >= data.saidAt) delete ahead[id]
  return { upTo, ...((marks?.ahead ?? Object.keys(ahead).length > 0) && { ahead }) }
}
