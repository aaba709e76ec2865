import { useMemo } from 'react'
import { ack } from '#shared/schema/ack.ts'
import { ackId } from '#shared/schema/ackId.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  acksByThing,
  onWhatStands,
  readOp,
  receivedOp,
  seenOp,
  type AckAbout,
  type AckReaders,
  type AcksByThing,
} from '../acks.ts'
import type { ReadMarks } from '../unreadTalk.ts'
import type { WriteOp } from '../replica/writeOp.ts'
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
  /** I have read a thread so far. */
  read: (of: string, readers: AckReaders, marks: ReadMarks) => void
}

/** What reached whom in a wedding, as far as I am told, and my own word of it. */
export function useAcks(scope: ScopeName): Acks {
  const { records, loaded } = useRecordsView(ack, scope)
  const { account, write } = useOpenAccount()
  const { clock } = useAppData()
  return useMemo(() => {
    const byThing = acksByThing(records)
    const ids = new Set(records.map(({ id }) => id))
    // Looked at before the device has read back that it arrived: the second word goes onto the first.
    const put = async (said: WriteOp): Promise<void> => {
      const again = (await write([said])).ok ? null : onWhatStands(said)
      if (again) await write([again])
    }
    const say = (
      of: string,
      readers: AckReaders,
      op: (about: AckAbout) => WriteOp | null,
    ): void => {
      if (!loaded) return
      const known = byThing.get(of)?.get(account.id)
      const stands = ids.has(ackId(of, account.id))
      const said = op({ scope, of, member: account.id, readers, known, stands })
      if (said) void put(said)
    }
    const now = () => Math.round(clock.now())
    return {
      byThing,
      loaded,
      received: (of, readers) => say(of, readers, (about) => receivedOp(about, now())),
      seen: (of, readers) => say(of, readers, (about) => seenOp(about, now())),
      read: (of, readers, marks) => say(of, readers, (about) => readOp(about, marks)),
    }
  }, [records, loaded, account, write, clock, scope])
}
