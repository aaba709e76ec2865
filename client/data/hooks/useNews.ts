import { useMemo } from 'react'
import { broadcast } from '#shared/schema/broadcast.ts'
import { message } from '#shared/schema/message.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import { askedBroadcasts, unseenBroadcasts } from '../announcements.ts'
import { threadsToRead, unreadByThread } from '../unreadTalk.ts'
import { useAcks } from './useAcks.ts'
import { useActor } from './useActor.ts'
import { useNow } from './useNow.ts'
import { useRecords } from './useRecords.ts'

export type News = {
  /** Conversations with something I have not read. */
  threads: number
  /** Announcements that I have not looked at, and those I am asked to send. */
  announcements: number
}

const NONE: News = { threads: 0, announcements: 0 }

/** What was said to me in a wedding and not read yet. */
export function useNews(scope: ScopeName): News {
  const messages = useRecords(message, scope)
  const threads = useRecords(thread, scope)
  const broadcasts = useRecords(broadcast, scope)
  const acks = useAcks(scope)
  const actor = useActor(scope)
  const now = useNow('minute')
  return useMemo(() => {
    if (!actor || !acks.loaded) return NONE
    const ackOf = (of: string) => acks.byThing.get(of)?.get(actor.user)
    const unread = unreadByThread(messages, actor.user, ackOf)
    return {
      threads: threadsToRead(unread, threads),
      announcements:
        unseenBroadcasts(broadcasts, actor, ackOf, now).length +
        askedBroadcasts(broadcasts, actor).length,
    }
  }, [messages, threads, broadcasts, acks, actor, now])
}
