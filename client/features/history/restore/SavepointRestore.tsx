import { useMemo } from 'react'
import { useMoment } from '../../../data/hooks/useHistory.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { historyWords } from '../../../words/history.ts'
import type { Telling } from '../useTelling.ts'
import { MomentRestore } from './MomentRestore.tsx'

type SavepointRestoreProps = {
  telling: Telling
  savepoint: string
  name: string
  onClose: () => void
}

/** Everything as it was when a moment got its name. */
export function SavepointRestore({ telling, savepoint, name, onClose }: SavepointRestoreProps) {
  const asked = useMemo(() => ({ savepoint }), [savepoint])
  const { moment, problem } = useMoment(telling.scope, asked)
  const device = useDeviceWord()
  if (moment)
    return <MomentRestore telling={telling} moment={moment} when={name} onClose={onClose} />
  const words = historyWords.restore
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.wholeTitle(name)}
      closeLabel={words.close}
    >
      {problem ? (
        <EmptyState className="px-0" sentence={historyWords.problem(problem.problem, device)} />
      ) : (
        <p role="status" className="text-body text-ink2">
          {words.loading}
        </p>
      )}
    </Sheet>
  )
}
