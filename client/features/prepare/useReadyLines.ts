import { useMemo } from 'react'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { member } from '#shared/schema/member.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { dayLight, type DayLight } from '../../data/dayLight.ts'
import { useAcks } from '../../data/hooks/useAcks.ts'
import { useBattery } from '../../data/hooks/useBattery.ts'
import { useWaiting } from '../../data/hooks/useConflicts.ts'
import { useAppData, useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useDevices } from '../../data/hooks/useDevices.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useRevisions } from '../../data/hooks/useRevisions.ts'
import { useStorageFacts } from '../../data/hooks/useStorageFacts.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import type { PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useRoleRights } from '../../frame/useRoleRights.ts'
import { lightLine, othersLines } from './aroundLines.ts'
import { deviceLines } from './deviceLines.ts'
import { weddingLines } from './readyLines.ts'
import type { ReadyLine } from './readyLine.ts'
import { teamClocks } from './teamClocks.ts'

export type ReadyLines = Readonly<
  Record<'wedding' | 'device' | 'day' | 'others', readonly ReadyLine[]>
>

/**
 * Everything a place without signal needs, line by line; null until it was looked at. `ask` wants the
 * browser to keep it; `light` is what the days have of it.
 */
export function useReadyLines(
  scope: ScopeName,
  check: ReadyCheck | null,
  note: PreparedNote | null,
): { lines: ReadyLines | null; ask: () => Promise<boolean>; light: readonly DayLight[] | null } {
  const { lastContact } = useSyncStatus()
  const { facts, ask } = useStorageFacts()
  const offset = useReadable(useAppData().clock.offset)
  const { waiting } = useQueue()
  const decisions = useWaiting(scope).length
  const battery = useBattery()
  const now = useNow('minute')
  const device = useDeviceWord()
  const light = useLight(scope)
  const around = useAround(scope, light, now)
  const heard = lastContact[scope] ?? null
  const unsent = waiting.filter((one) => one.scope === scope).length
  const { health } = facts
  // Every answer carries the server's time.
  const clockOffset = Object.keys(lastContact).length > 0 ? offset : null
  const lines = useMemo(() => {
    if (!check) return null
    const canKeepApp = 'serviceWorker' in navigator
    return {
      wedding: weddingLines({ check, note, heard, now }),
      device: deviceLines({
        check,
        health,
        canKeepApp,
        clockOffset,
        battery,
        unsent,
        decisions,
        device,
      }),
      day: lightLine(around),
      others: othersLines(around),
    }
  }, [check, note, heard, health, clockOffset, battery, unsent, decisions, now, device, around])
  return { lines, ask, light }
}

function useLight(scope: ScopeName): readonly DayLight[] | null {
  const temporal = useTemporal()
  const record = useRecord(wedding, scope, scopeId(scope))
  const days = useRecords(day, scope)
  return useMemo(
    () => (temporal && record ? dayLight(temporal, record.data, days) : null),
    [temporal, record, days],
  )
}

function useAround(scope: ScopeName, light: readonly DayLight[] | null, now: number) {
  const rights = useRoleRights(scope)
  const { account } = useOpenAccount()
  const { newest } = useRevisions(scope)
  const { byThing } = useAcks(scope)
  const { told } = useDevices(scope)
  const reports = useRecords(fact, scope)
  const members = useRecords(member, scope)
  const maySetPlace = rights.change(wedding, 'places')
  const maySetLight = rights.change(day, 'sun')
  return useMemo(() => {
    const me = account.id
    const nameOf = (user: string) =>
      members.find(({ data }) => data.user === user)?.data.name ?? null
    return {
      light,
      maySetPlace,
      maySetLight,
      plan: newest && {
        label: newest.label,
        isSeen: newest.by === me || byThing.get(newest.id)?.get(me)?.seenAt !== undefined,
      },
      devices: told?.value.devices ?? null,
      clocks: teamClocks(reports, { me, nameOf, now }),
      now,
    }
  }, [account.id, light, maySetPlace, maySetLight, newest, byThing, told, reports, members, now])
}
