import { Select } from '../../../ui/Select.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { SectionView } from '../dashboard/SectionView.tsx'
import type { SectionRecord } from '../templateParts.ts'

export type SectionPreviewProps = {
  record: SectionRecord
  /** Role through whose eyes it is seen. */
  reader: string
  onReader: (reader: string) => void
}

/** How a section of a template will look, and whether a reader sees it at all. */
export function SectionPreview({ record, reader, onReader }: SectionPreviewProps) {
  const words = sectionWords.preview
  const { visibleTo } = record.data
  const isSeen = reader in visibleTo || sectionWords.seenBy.everyone in visibleTo
  return (
    <>
      <Select
        label={words.as}
        options={Object.entries(words.readers).map(([id, label]) => ({ id, label }))}
        value={reader}
        onChange={onReader}
      />
      {isSeen ? (
        <SectionView record={record} wedding={null} />
      ) : (
        <p className="text-body text-ink2">{words.hidden(words.readers[reader] ?? reader)}</p>
      )}
    </>
  )
}
