import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { usePrepared } from '../../data/hooks/usePreparation.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { readHolds } from '../../data/prepare/readHolds.ts'
import { missingIn } from '../../data/replica/prepare/preparedNotes.ts'
import { FILE_PARTS } from '../../data/replica/prepare/wantedFiles.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { readyMarkWords } from '../../words/readyMark.ts'

/** Whether a near or pinned wedding opens with the network gone, in a few words. */
export function ReadyMark({ scope, isNear }: { scope: ScopeName; isNear: boolean }) {
  const { choice, note, check } = usePrepared(scope)
  const { lastContact } = useSyncStatus()
  const now = useNow('minute')
  const words = readyMarkWords
  if (!isNear && !choice.isPinned) return null
  const missing = note && missingIn(note)
  const kind = missing && FILE_PARTS.find((part) => missing[part] > 0)
  const isReady = check?.isReady === true && readHolds(check.at, now) && !kind
  return (
    <li>
      <StatusTag kind={isReady ? 'done' : kind ? 'needs' : 'plain'}>
        {isReady
          ? words.ready(lastContact[scope] ?? null, now)
          : kind
            ? words.missing(kind, missing[kind])
            : check
              ? words.notYet
              : words.making}
      </StatusTag>
    </li>
  )
}
