import type { MemberData } from '#shared/schema/member.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { isReader, memberTags, roleTags } from '#shared/schema/readers.ts'
import type { ReadyName } from '#shared/schema/readyThread.ts'
import type { ThreadData } from '#shared/schema/thread.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import type { Unread } from '../../data/unreadTalk.ts'
import { messageWords } from '../../words/messages.ts'
import { createConversationReader, type MessageRecord, type Said } from './conversation.ts'
import { readyThreads } from './readyThreads.ts'

export type ThreadRecord = TypedRecord<ThreadData>

export type Thread = {
  id: string
  title: string
  /** One that every wedding has; null: somebody opened it. */
  ready: ReadyName | null
  data: ThreadData
  /** False: it is made when the first word is said. */
  exists: boolean
  /** Nothing more is said in it, until somebody opens it again. */
  isClosed: boolean
}

export type ListedThread = Thread & { last: Said | null; unread: Unread }

/** A member as far as conversations go. */
export type Talker = Actor & { name: string }

export function talkers(
  members: readonly { data: MemberData }[],
  me: { id: string; name: string },
  actor: Actor | null | undefined,
): readonly Talker[] {
  const all = members.map(({ data }): Talker => ({ ...data, grants: undefined }))
  if (actor && !all.some(({ user }) => user === actor.user)) all.push({ ...actor, name: me.name })
  return all.toSorted((a, b) => a.name.localeCompare(b.name) || (a.user < b.user ? -1 : 1))
}

/** Those of them who read what is said in it. */
export function readersOf(data: Pick<ThreadData, 'roles' | 'members'>, all: readonly Talker[]) {
  const named = [...roleTags(data.roles), ...memberTags(data.members)]
  return all.filter((one) => tagsOf(one).some((tag) => named.includes(tag)))
}

/**
 * The conversations I am in; those that every wedding has stand there before anything was said, for
 * whoever may begin them.
 */
export function threadsFor(
  wedding: string,
  records: readonly ThreadRecord[],
  actor: Actor,
  mayBegin: (data: ThreadData) => boolean,
): readonly Thread[] {
  const ready = readyThreads(wedding)
  const readyIds = new Set(ready.map(({ id }) => id))
  const known = new Map(records.map((record) => [record.id, record]))
  return [
    ...ready.flatMap(({ name, id, data }): Thread[] => {
      const record = known.get(id)
      const title = messageWords.ready[name].title
      if (record)
        return [{ id, title, ready: name, data: record.data, exists: true, isClosed: false }]
      if (!isReader(actor, data) || !mayBegin(data)) return []
      return [{ id, title, ready: name, data, exists: false, isClosed: false }]
    }),
    ...records
      .filter(({ id }) => !readyIds.has(id))
      .map(({ id, data }): Thread => {
        const isClosed = isMarked(data.closed)
        return { id, title: data.title, ready: null, data, exists: true, isClosed }
      }),
  ]
}

/** What was said last comes first; where nothing was said, what every wedding has; the closed at the end. */
export function inOrderOfTalk(threads: readonly ListedThread[]): readonly ListedThread[] {
  return threads.toSorted(
    (a, b) =>
      Number(a.isClosed) - Number(b.isClosed) || (b.last?.saidAt ?? 0) - (a.last?.saidAt ?? 0),
  )
}

/** What was said, by thread; a thread in which nothing changed keeps its list. */
export function createThreadsReader(): (
  records: readonly MessageRecord[],
) => ReadonlyMap<string, { records: readonly MessageRecord[]; said: readonly Said[] }> {
  const readers = new Map<string, ReturnType<typeof createConversationReader>>()
  let cache = new Map<string, { records: readonly MessageRecord[]; said: readonly Said[] }>()
  return (records) => {
    const grouped = new Map<string, MessageRecord[]>()
    for (const record of records) {
      const group = grouped.get(record.data.thread)
      if (group) group.push(record)
      else grouped.set(record.data.thread, [record])
    }
    const next: typeof cache = new Map()
    for (const [thread, group] of grouped) {
      const known = cache.get(thread)
      const isSame =
        known?.records.length === group.length &&
        group.every((one, at) => one === known.records[at])
      const read = readers.get(thread) ?? createConversationReader()
      readers.set(thread, read)
      next.set(thread, isSame && known ? known : { records: group, said: read(group) })
    }
    cache = next
    return next
  }
}
