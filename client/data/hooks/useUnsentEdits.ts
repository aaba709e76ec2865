import { useEffect, useRef, useState } from 'react'
import { useOpenAccount } from './DataProvider.tsx'
import { useQueue } from './useQueue.ts'
import type { Waiting } from '../replica/queue.ts'
import type { UnsentRecord } from '../replica/unsent.ts'

export type UnsentEdit = Waiting & UnsentRecord

/** What waits with its text and what it started from; null until read for the first time. */
export function useUnsentEdits(): readonly UnsentEdit[] | null {
  const { queue } = useOpenAccount()
  const { waiting } = useQueue()
  const [records, setRecords] = useState<ReadonlyMap<string, UnsentRecord> | null>(null)

  const turns = useRef({ asked: 0, shown: 0 })

  useEffect(() => {
    const { current } = turns
    const turn = (current.asked += 1)
    void queue
      .records()
      .then((unsent) => {
        // What waits may change faster than it is read: an older answer is better than none.
        if (turn < current.shown) return
        current.shown = turn
        setRecords(new Map(unsent.map((one) => [one.record.id, one])))
      })
      // A reader that was closed with its account has nothing more to tell.
      .catch(() => undefined)
  }, [queue, waiting])

  if (records === null) return null
  return waiting.flatMap((one) => {
    const unsent = records.get(one.id)
    return unsent ? [{ ...one, ...unsent }] : []
  })
}
