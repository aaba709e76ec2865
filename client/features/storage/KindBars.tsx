import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { bytesWords } from '../../words/bytes.ts'
import { storageWords } from '../../words/storage.ts'
import type { usedKinds } from './weddingUses.ts'

/** What is here by kind, each beside the largest. */
export function KindBars({ kinds }: { kinds: ReturnType<typeof usedKinds> }) {
  const most = Math.max(1, ...kinds.map(({ bytes }) => bytes))
  const words = storageWords.kinds
  return (
    <TitledSection title={words.title}>
      <ul className="flex flex-col gap-3">
        {kinds.map(({ id, bytes }) => (
          <li key={id} className="flex flex-col gap-1">
            <span className="flex justify-between gap-3 text-body">
              {words[id]}
              <span className="tabular-nums text-ink2">{bytesWords(bytes)}</span>
            </span>
            <ProgressBar
              label={words[id]}
              value={bytes}
              max={most}
              valueLabel={bytesWords(bytes)}
            />
          </li>
        ))}
      </ul>
    </TitledSection>
  )
}
