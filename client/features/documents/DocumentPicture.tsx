import { FileMusic, FileSpreadsheet, FileText } from 'lucide-react'
import { FilePicture } from '../../frame/FilePicture.tsx'
import type { DocumentRecord, Version } from './useDocuments.ts'

type DocumentPictureProps = { record: DocumentRecord; version: Version | undefined }

/** The small picture of what is one; else a sign of what kind of file it is. */
export function DocumentPicture({ record, version }: DocumentPictureProps) {
  const mime = version?.file.mime ?? ''
  const Sign =
    mime === 'text/csv' || mime.includes('spreadsheet')
      ? FileSpreadsheet
      : mime.startsWith('audio/')
        ? FileMusic
        : FileText
  return (
    <span
      aria-hidden="true"
      className="flex size-12 shrink-0 items-center justify-center overflow-hidden rounded-chip bg-sunk text-accent"
    >
      {version?.thumb ? (
        <FilePicture
          wish={{
            scope: record.scope,
            record: record.id,
            file: version.thumb,
            part: 'thumb',
            keep: true,
          }}
          alt=""
          elsewhere=""
          isBlank={false}
          className="object-cover"
        />
      ) : (
        <Sign size={24} />
      )}
    </span>
  )
}
