import { useEffect, useMemo, useState } from 'react'
import { broadcast } from '#shared/schema/broadcast.ts'
import { message } from '#shared/schema/message.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { askedBroadcasts, unseenBroadcasts } from '../announcements.ts'
import { unreadByThread } from '../unreadTalk.ts'
import { useOpenAccount } from './DataProvider.tsx'
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

/** What was said to me in a wedding and not read yet; nothing before the first screen is drawn. */
export function useNews(scope: ScopeName | null): News {
  const { calm, account } = useOpenAccount()
  const [isCalm, setCalm] = useState(false)
  useEffect(() => {
    let isGone = false
    void calm.then(() => {
      if (!isGone) setCalm(true)
    })
    return () => {
      isGone = true
    }
  }, [calm])
  const from = isCalm ? scope : null
  const messages = useRecords(message, from)
  const broadcasts = useRecords(broadcast, from)
  const acks = useAcks(from)
  const actor = useActor(scope ?? `wedding:${account.id}`)
  const now = useNow('minute')
  return useMemo(() => {
    if (!actor || !acks.loaded || from === null) return NONE
    const ackOf = (of: string) => acks.byThing.get(of)?.get(actor.user)
    return {
      threads: unreadByThread(messages, actor.user, (of) => ackOf(of)?.upTo).size,
      announcements:
        unseenBroadcasts(broadcasts, actor, ackOf, now).length +
        askedBroadcasts(broadcasts, actor).length,
    }
  }, [messages, broadcasts, acks, actor, now, from])
}
