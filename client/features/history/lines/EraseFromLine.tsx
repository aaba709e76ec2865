import { Flame } from 'lucide-react'
import { useState } from 'react'
import { useErase } from '../../../data/hooks/useHistory.ts'
import { useSyncStatus } from '../../../data/hooks/useSyncStatus.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { Confirm } from '../../../ui/Confirm.tsx'
import { historyWords } from '../../../words/history.ts'
import type { Telling } from '../useTelling.ts'

type EraseFromLineProps = {
  telling: Telling
  record: string
  /** What it is called. */
  name: string
  onDone: () => void
}

/** Takes out for good what nobody may delete: asked once more, since nothing brings it back. */
export function EraseFromLine({ telling, record, name, onDone }: EraseFromLineProps) {
  const { mutateAsync: erase, isPending } = useErase(telling.scope)
  const { connection } = useSyncStatus()
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const words = historyWords.bin
  const isOffline = connection.state === 'offline'

  async function run(): Promise<void> {
    try {
      await erase(record)
      say.text(words.erased(name))
      onDone()
    } catch {
      say.text(historyWords.line.notErased)
    }
  }

  return (
    <>
      <Button
        variant="danger"
        icon={<Flame size={20} aria-hidden />}
        isDisabled={isOffline || isPending}
        disabledReason={isOffline ? words.needsSignal : undefined}
        onPress={() => setAsking(true)}
      >
        {words.erase}
      </Button>
      <Confirm
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={words.eraseTitle(name)}
        confirmLabel={words.eraseConfirm}
        cancelLabel={historyWords.line.keep}
        isDanger
        onConfirm={() => void run()}
      >
        {words.eraseDetail}
      </Confirm>
    </>
  )
}
