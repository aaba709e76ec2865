import { useRef, useState } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { readCheckLog } from '../../data/replica/checkLog.ts'
import type { RefusedImport } from '../../data/replica/unsentExport.ts'
import type { Names } from '../../frame/useNames.ts'
import { useSay } from '../../frame/useSay.ts'
import { useUnsentFile } from '../../frame/useUnsentFile.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { syncWords } from '../../words/sync.ts'
import { diagnosticsText } from './diagnosticsText.ts'
import { NotBroughtBack } from './NotBroughtBack.tsx'

/** What is unsent as a file and back, and the technical details for whoever helps. */
export function KeepSafe({ names }: { names: Names }) {
  const { replica, queue } = useOpenAccount()
  const status = useSyncStatus()
  const now = useNow('minute')
  const say = useSay()
  const file = useUnsentFile()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly RefusedImport[]>([])
  const words = syncWords.keep
  const isEmpty = status.pending + status.refused === 0

  async function bring(chosen: File | undefined) {
    if (!chosen) return
    const result = await file.bring(chosen)
    if (input.current) input.current.value = ''
    setRefused(result.ok ? result.refused : [])
  }

  async function copy() {
    const text = diagnosticsText({
      status,
      waiting: queue.waiting.read(),
      checks: await readCheckLog(replica.local),
      replica: replica.replicaId,
      build: navigator.userAgent,
      now,
    })
    try {
      await navigator.clipboard.writeText(text)
      say.text(words.copied)
    } catch {
      say.text(words.notCopied)
    }
  }

  return (
    <TitledSection title={words.title}>
      <p className="text-body text-ink2">{words.help}</p>
      <div className="flex flex-col gap-2.5">
        <Button
          onPress={() => void file.save()}
          isDisabled={isEmpty}
          disabledReason={isEmpty ? words.nothing : undefined}
        >
          {words.save}
        </Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label={words.bring}
          hidden
          onChange={(event) => void bring(event.currentTarget.files?.[0])}
        />
        <Button onPress={() => input.current?.click()}>{words.bring}</Button>
        {refused.length > 0 ? (
          <NotBroughtBack refused={refused} names={names} onClose={() => setRefused([])} />
        ) : null}
        <Button variant="quiet" onPress={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </TitledSection>
  )
}
