import { useEffect, useState, useSyncExternalStore } from 'react'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { isRead, readFurther } from '../../data/unreadTalk.ts'
import type { Said } from './conversation.ts'
import type { Thread } from './threadList.ts'
import type { Talk } from './useTalk.ts'

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/**
 * While a conversation is in view, what is in it counts as read.
 * @returns the first that was not read when one came, or null
 */
export function useReading(talk: Talk, thread: Thread, said: readonly Said[]): string | null {
  const { acks, me } = talk
  const marks = acks.byThing.get(thread.id)?.get(me)
  const isVisible = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
  // Where the new begins stays there while one reads on.
  const [firstNew] = useState(
    () => said.find((one) => one.text !== '' && !isRead(one.id, one, me, marks))?.id ?? null,
  )
  const { read, loaded } = acks
  const { clock } = useAppData()
  useEffect(() => {
    if (!isVisible || !loaded || !thread.exists) return
    const records = said.flatMap((one) => one.records.slice(0, 1))
    const further = readFurther(records, me, marks, Math.round(clock.now()))
    if (further) read(thread.id, thread.data, further)
  }, [isVisible, loaded, thread, said, me, marks, read, clock])
  return firstNew
}
