import { useMemo } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useWaiting } from '../../data/hooks/useConflicts.ts'
import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useStorageFacts } from '../../data/hooks/useStorageFacts.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import type { PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { deviceLines, weddingLines, type ReadyLine } from './readyLines.ts'

export type ReadyLines = { wedding: readonly ReadyLine[]; device: readonly ReadyLine[] }

/**
 * Everything a place without signal needs, line by line; null until it was looked at. `ask` wants the
 * browser to keep it.
 */
export function useReadyLines(
  scope: ScopeName,
  check: ReadyCheck | null,
  note: PreparedNote | null,
): { lines: ReadyLines | null; ask: () => Promise<boolean> } {
  const { lastContact } = useSyncStatus()
  const { facts, ask } = useStorageFacts()
  const clockOffset = useReadable(useAppData().clock.offset)
  const { waiting } = useQueue()
  const decisions = useWaiting(scope).length
  const now = useNow('minute')
  const device = useDeviceWord()
  const heard = lastContact[scope] ?? null
  const unsent = waiting.filter((one) => one.scope === scope).length
  const { health } = facts
  const lines = useMemo(() => {
    if (!check) return null
    const counts = { clockOffset, unsent, decisions, now, device }
    const canKeepApp = 'serviceWorker' in navigator
    const known = { check, note, heard, health, canKeepApp, ...counts }
    return { wedding: weddingLines(known), device: deviceLines(known) }
  }, [check, note, heard, health, clockOffset, unsent, decisions, now, device])
  return { lines, ask }
}
