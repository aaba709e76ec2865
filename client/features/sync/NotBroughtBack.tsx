import { useId } from 'react'
import type { RefusedImport } from '../../data/replica/unsentExport.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { changeWords } from '../../words/changes.ts'
import { refusalWords } from '../../words/refusals.ts'
import { syncWords } from '../../words/sync.ts'

type NotBroughtBackProps = {
  refused: readonly RefusedImport[]
  names: Names
  onClose: () => void
}

/** Edits of a file that could not be made again here, each with why. The file still holds them. */
export function NotBroughtBack({ refused, names, onClose }: NotBroughtBackProps) {
  const id = useId()
  const words = syncWords.keep
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-2 rounded-control border-(length:--line-w) border-solid border-bad bg-card p-4"
    >
      <h3 id={id} className="text-body font-bold">
        {words.refusedTitle(refused.length)}
      </h3>
      <ul
        className="flex max-h-80 flex-col gap-2 overflow-y-auto"
        tabIndex={0}
        aria-labelledby={id}
      >
        {refused.map(({ record, base, refusal }) => (
          <li key={`${record.id} ${record.at}`} className="flex flex-col">
            <span className="break-words text-body font-medium">
              {changeWords({ record, base }, names.namesIn(record.scope)).headline}
            </span>
            <span className="text-small text-ink2">{refusalWords(refusal)}</span>
          </li>
        ))}
      </ul>
      <Button variant="quiet" size="small" className="self-start" onPress={onClose}>
        {words.dismiss}
      </Button>
    </section>
  )
}
