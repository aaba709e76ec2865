import { memo } from 'react'
import { useIsFileHere } from '../../data/hooks/useIsFileHere.ts'
import type { LocalFile } from '../../data/replica/localStore.ts'
import { Chip } from '../../ui/Chip.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { documentKindName, documentWords } from '../../words/documents.ts'
import { DocumentPicture } from './DocumentPicture.tsx'
import { currentOf, type DocumentRecord } from './useDocuments.ts'
import { fileKindWords } from '../../words/files.ts'

export type DocumentRowProps = {
  record: DocumentRecord
  device: DeviceWord
  /** The version that counts, while the server has it not whole. */
  upload: LocalFile | undefined
  /** Where to decide which of two versions counts. */
  decideAt: string | undefined
  isSelected: boolean
  onOpen: (id: string) => void
}

/** A document: what it is, whether it opens without signal, and what waits. */
export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { record, device, upload, decideAt, isSelected, onOpen } = props
  const { data } = record
  const words = documentWords.row
  const version = currentOf(data)
  const count = Object.keys(data.versions).length
  const isHere = useIsFileHere(record.scope, version?.file.hash ?? '')
  const selected = isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <li
      data-row={record.id}
      className={`relative flex min-h-row items-center gap-4 px-4 py-2.5 not-first:rule-t ${selected}`}
    >
      <DocumentPicture record={record} version={version} />
      <span className="flex min-w-0 grow flex-col gap-0.5">
        <RowButton
          onPress={() => onOpen(record.id)}
          className="text-lead font-bold break-words sun:text-title"
        >
          {data.name}
        </RowButton>
        <span className="text-small text-ink2">
          {[
            documentKindName(data.kind),
            version ? fileKindWords(version.file.mime) : null,
            count > 1 ? words.versions(count) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="flex flex-wrap gap-x-3 gap-y-0.5">
          {upload ? (
            <StatusTag kind={upload.state === 'refused' ? 'needs' : 'here'}>
              {upload.state === 'refused'
                ? words.refused
                : upload.state === 'sending'
                  ? words.sending(Math.floor((upload.sentBytes / upload.size) * 100))
                  : words.waiting(device)}
            </StatusTag>
          ) : (
            <StatusTag kind={isHere ? 'done' : 'plain'}>
              {isHere ? words.here(device) : words.notHere}
            </StatusTag>
          )}
        </span>
      </span>
      {decideAt === undefined ? null : (
        <Chip
          state="needs"
          href={decideAt}
          label={`${words.decide}. ${words.twoVersions}`}
          className="z-10"
        >
          {words.decide}
        </Chip>
      )}
    </li>
  )
})
