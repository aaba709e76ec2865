import type { Revision } from '#shared/publishing/revisions.ts'
import { Button } from '../../ui/Button.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { publishWords } from '../../words/publish.ts'
import type { Publishing } from './usePublishing.ts'

type SeenPartProps = { publishing: Publishing; newest: Revision; onOpen: () => void }

/** How many have the newest plan, and one tap to those who have not. */
export function SeenPart({ publishing, newest, onOpen }: SeenPartProps) {
  const words = publishWords.seen
  const { readers } = publishing
  const seen = readers.filter(({ isUpToDate }) => isUpToDate).length
  const missing = readers.length - seen
  const told =
    missing === 0 ? words.all(newest.label) : words.count(seen, readers.length, newest.label)
  return (
    <TitledSection title={words.title}>
      <ProgressBar
        label={words.title}
        value={seen}
        max={Math.max(1, readers.length)}
        valueLabel={told}
      />
      <p className="text-body">{told}</p>
      <Button onPress={onOpen}>{missing === 0 ? words.title : words.ask(missing)}</Button>
    </TitledSection>
  )
}
