import { FileUp } from 'lucide-react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PickFiles } from '../../ui/PickFiles.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { documentWords } from '../../words/documents.ts'
import { fileRefusalWords } from '../../words/photos.ts'
import { DOCUMENT_FILES } from './documentFiles.ts'
import { OpenDocument } from './OpenDocument.tsx'
import type { DocumentActions } from './useDocumentActions.ts'
import { versionsOf, type DocumentRecord, type Documents } from './useDocuments.ts'
import { fileKindWords, sizeWords, versionTime } from '../../words/files.ts'

type VersionListProps = {
  documents: Documents
  actions: DocumentActions
  record: DocumentRecord
  mayChange: boolean
}

/** Every version that was brought, the newest first, and which of them counts. */
export function VersionList({ documents, actions, record, mayChange }: VersionListProps) {
  const { data, id } = record
  const words = documentWords.panel
  const device = useDeviceWord()
  const versions = versionsOf(data)
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-small font-medium text-ink2">{words.versions}</h3>
      <ul className="flex flex-col gap-3">
        {versions.map((version) => {
          const { file } = version
          const upload = documents.uploads.files.get(file.hash)
          const isCurrent = version.id === data.current
          const when = versionTime(version.addedAt)
          return (
            <li
              key={version.id}
              className="edge flex flex-col gap-2 rounded-control bg-card px-4 py-3"
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="text-body font-medium">
                  {words.version(when, documents.personOf(version.by))}
                </span>
                {isCurrent ? <StatusTag kind="done">{words.inForce}</StatusTag> : null}
              </span>
              <span className="text-small text-ink2">
                {words.size(fileKindWords(file.mime), sizeWords(file.size))}
              </span>
              {upload && upload.state !== 'refused' ? (
                <StatusTag kind="here">
                  {upload.state === 'sending'
                    ? documentWords.row.sending(Math.floor((upload.sentBytes / file.size) * 100))
                    : documentWords.row.waiting(device)}
                </StatusTag>
              ) : null}
              {upload?.state === 'refused' ? (
                <Banner
                  tone="bad"
                  action={
                    <Button size="small" onPress={() => void documents.uploads.again([file.hash])}>
                      {words.retry}
                    </Button>
                  }
                >
                  {fileRefusalWords(upload.refusal)}
                </Banner>
              ) : null}
              {isCurrent ? null : (
                <>
                  <OpenDocument documents={documents} record={record} version={version} />
                  {mayChange ? (
                    <Button
                      size="small"
                      aria-label={words.letCountOf(when)}
                      onPress={() =>
                        actions.change(id, { current: version.id }, documentWords.counts(data.name))
                      }
                    >
                      {words.letCount}
                    </Button>
                  ) : null}
                </>
              )}
            </li>
          )
        })}
      </ul>
      {mayChange ? (
        <PickFiles
          accept={DOCUMENT_FILES}
          icon={<FileUp size={20} aria-hidden />}
          isDisabled={actions.isTaking}
          onFiles={([file]) => {
            if (file) void actions.bring(file, record)
          }}
        >
          {words.addVersion}
        </PickFiles>
      ) : null}
    </section>
  )
}
