import { useMemo, useState } from 'react'
import { member } from '#shared/schema/member.ts'
import { message } from '#shared/schema/message.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { thread, type ThreadData } from '#shared/schema/thread.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useAcks } from '../../data/hooks/useAcks.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { unreadByThread } from '../../data/unreadTalk.ts'
import { venueTimes } from '../../frame/venueTimes.ts'
import { createThreadsReader, inOrderOfTalk, talkers, threadsFor } from './threadList.ts'

const NOTHING = { count: 0, isMentioned: false } as const
const context = { now: 0, locked: false, related: () => null }

// A rule takes records, never the shape of their fields.
const threadType = thread as unknown as TypeDeclaration

/** By the rule the server judges by. */
function mayOpen(actor: Actor, data: ThreadData): boolean {
  const change = { id: '', before: null, after: data }
  return refusedFields(threadType, actor, 'create', change, context).length === 0
}

export type Talk = ReturnType<typeof useTalk>

/** All that is said in a wedding as far as I read it, and who reads it with me. */
export function useTalk(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const threads = useRecordsView(thread, scope)
  const messages = useRecordsView(message, scope)
  const members = useRecords(member, scope)
  const acks = useAcks(scope)
  const actor = useActor(scope)
  const unsent = useUnsentIds()
  const { account } = useOpenAccount()
  const [read] = useState(createThreadsReader)
  const zone = record?.data.zone ?? 'UTC'

  const people = useMemo(() => talkers(members, account, actor), [members, account, actor])
  const names = useMemo(() => new Map(people.map(({ user, name }) => [user, name])), [people])
  const said = useMemo(() => read(messages.records), [read, messages.records])
  const me = actor?.user ?? account.id
  const unread = useMemo(
    () => unreadByThread(messages.records, me, (of) => acks.byThing.get(of)?.get(me)),
    [messages.records, me, acks.byThing],
  )
  const list = useMemo(() => {
    if (!actor) return []
    return inOrderOfTalk(
      threadsFor(id, threads.records, actor, (data) => mayOpen(actor, data)).map((one) => ({
        ...one,
        last: said.get(one.id)?.said.at(-1) ?? null,
        unread: (one.isClosed ? null : unread.get(one.id)) ?? NOTHING,
      })),
    )
  }, [id, threads.records, actor, said, unread])
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    loaded: threads.loaded && messages.loaded && acks.loaded && actor !== undefined,
    actor,
    me,
    /** I may open a conversation of my own. */
    mayBegin: actor ? mayOpen(actor, ownThread(actor.user)) : false,
    people,
    names,
    list,
    said,
    acks,
    unsent,
    times: venueTimes(zone),
  }
}

const ownThread = (user: string): ThreadData => ({
  author: user,
  title: '',
  roles: {},
  members: { [user]: true },
})
