import { useMemo } from 'react'
import { ack, type AckData } from '#shared/schema/ack.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  acksByThing,
  readOp,
  receivedOp,
  seenOp,
  type AckReaders,
  type AcksByThing,
} from '../acks.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useRecordsView } from './useRecords.ts'

export type Acks = {
  byThing: AcksByThing
  /** False until the device has answered: nothing is acknowledged before. */
  loaded: boolean
  /** It arrived here. Said once, silently; told by the app itself. */
  received: (of: string, readers: AckReaders) => void
  /** I have looked at it. */
  seen: (of: string, readers: AckReaders) => void
  /** I have read a thread: by author, up to which of their words. */
  read: (of: string, readers: AckReaders, upTo: NonNullable<AckData['upTo']>) => void
}

/** What reached whom in a wedding, as far as I am told, and my own word of it. */
export function useAcks(scope: ScopeName): Acks {
  const { records, loaded } = useRecordsView(ack, scope)
  const { account, write } = useOpenAccount()
  const { clock } = useAppData()
  return useMemo(() => {
    const byThing = acksByThing(records)
    const about = (of: string, readers: AckReaders) => ({
      scope,
      of,
      member: account.id,
      readers,
      known: byThing.get(of)?.get(account.id),
    })
    return {
      byThing,
      loaded,
      received(of, readers) {
        const op = loaded ? receivedOp(about(of, readers), Math.round(clock.now())) : null
        if (op) void write([op])
      },
      seen(of, readers) {
        const op = loaded ? seenOp(about(of, readers), Math.round(clock.now())) : null
        if (op) void write([op])
      },
      read(of, readers, upTo) {
        const op = loaded ? readOp(about(of, readers), upTo) : null
        if (op) void write([op])
      },
    }
  }, [records, loaded, account, write, clock, scope])
}
