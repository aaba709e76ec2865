import { useRef } from 'react'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { readCheckLog } from '../../data/replica/checkLog.ts'
import { exportUnsent, importUnsent } from '../../data/replica/unsentExport.ts'
import { saveFile } from '../../frame/saveFile.ts'
import { useSay } from '../../frame/useSay.ts'
import { Button } from '../../ui/Button.tsx'
import { accountWords } from '../../words/account.ts'
import { syncWords } from '../../words/sync.ts'
import { diagnosticsText } from './diagnosticsText.ts'
import { SyncSection } from './SyncSection.tsx'

/** What is unsent as a file and back, and the technical details for whoever helps. */
export function KeepSafe() {
  const { account, replica, queue, syncNow } = useOpenAccount()
  const status = useSyncStatus()
  const now = useNow('minute')
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const words = syncWords.keep
  const isEmpty = status.pending + status.refused === 0

  async function save() {
    const text = await exportUnsent(replica, queue)
    const person = account.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    saveFile(accountWords.file.name(person, new Date(now).toISOString().slice(0, 10)), text)
    say.text(words.saved)
  }

  async function bring(file: File | undefined) {
    if (!file) return
    const result = await importUnsent(replica, await file.text())
    if (input.current) input.current.value = ''
    if (!result.ok) {
      say.text(accountWords.file.notOurs)
      return
    }
    const refused = result.refused.length
    say.text(
      refused > 0
        ? accountWords.file.someRefused(result.written, refused)
        : accountWords.file.brought(result.written),
    )
    void syncNow()
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
    <SyncSection title={words.title}>
      <p className="text-body text-ink2">{words.help}</p>
      <div className="flex flex-col gap-2.5">
        <Button
          onPress={() => void save()}
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
        <Button variant="quiet" onPress={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </SyncSection>
  )
}
