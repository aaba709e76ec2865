import { useMemo } from 'react'
import { broadcast } from '#shared/schema/broadcast.ts'
import { member } from '#shared/schema/member.ts'
import { hasRole } from '#shared/schema/record/access.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useAcks } from '../../data/hooks/useAcks.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { usePhoneBook } from '../../data/hooks/usePhoneBook.ts'
import { useUnsentIds } from '../../data/hooks/useQueue.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { venueTimes } from '../../frame/venueTimes.ts'
import { listenersAmong } from './delivery.ts'

export type Broadcasts = ReturnType<typeof useBroadcasts>

/** What was announced in a wedding as far as I may know, and what I may do about it. */
export function useBroadcasts(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(broadcast, scope)
  const members = useRecords(member, scope)
  const acks = useAcks(scope)
  const actor = useActor(scope)
  const book = usePhoneBook(scope)
  const unsent = useUnsentIds()
  const { account } = useOpenAccount()
  const { connection } = useSyncStatus()

  const people = useMemo(() => listenersAmong(members), [members])
  const names = useMemo(
    () =>
      new Map([
        [account.id, account.name],
        ...people.map(({ user, name }) => [user, name] as const),
      ]),
    [account, people],
  )
  const latestFirst = useMemo(
    () => records.toSorted((a, b) => b.data.saidAt - a.data.saidAt),
    [records],
  )
  const runsTheDay = actor ? hasRole(actor, ['planner', 'coordinator']) : false
  return {
    id,
    scope,
    /** Undefined: not read yet; null: not on this device. */
    record,
    list: latestFirst,
    loaded: loaded && acks.loaded && actor !== undefined,
    actor,
    me: actor?.user ?? account.id,
    runsTheDay,
    /** `ask`: somebody else sends it. Null: neither. */
    may: runsTheDay
      ? ('send' as const)
      : actor?.role === 'photographer'
        ? ('photoTeam' as const)
        : actor?.role === 'couple'
          ? ('ask' as const)
          : null,
    people,
    names,
    acks,
    book,
    unsent,
    isOffline: connection.state === 'offline' || connection.state === 'refused',
    times: venueTimes(record?.data.zone ?? 'UTC'),
  }
}
