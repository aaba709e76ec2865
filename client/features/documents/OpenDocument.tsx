import { Download, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { useIsFileHere } from '../../data/hooks/useIsFileHere.ts'
import { usePicture } from '../../data/hooks/usePicture.ts'
import { Button } from '../../ui/Button.tsx'
import { FileLink } from '../../ui/FileLink.tsx'
import { documentWords } from '../../words/documents.ts'
import type { DocumentRecord, Documents, Version } from './useDocuments.ts'

type OpenDocumentProps = {
  documents: Documents
  record: DocumentRecord
  version: Version
  isMain?: boolean
}

const ENDINGS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'image/jpeg': 'jpg',
  'audio/mpeg': 'mp3',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Shows a version, or keeps a copy of it: at once where it is here, else it is fetched first. */
export function OpenDocument({ documents, record, version, isMain = false }: OpenDocumentProps) {
  const { scope, id } = record
  const { file, by, device } = version
  const [isAsked, setAsked] = useState(false)
  const isHere = useIsFileHere(scope, file.hash)
  const picture = usePicture(
    isHere || isAsked ? { scope, record: id, file, part: 'original', keep: true } : null,
  )
  const words = documentWords.panel
  if ((isHere || isAsked) && picture.state === 'here') {
    const ending = ENDINGS[file.mime] ?? file.mime.split('/').at(-1)
    return (
      <div className="flex flex-wrap gap-2.5">
        <FileLink
          href={picture.url}
          icon={<ExternalLink size={20} aria-hidden />}
          isPrimary={isMain}
        >
          {words.open}
        </FileLink>
        <FileLink
          href={picture.url}
          download={`${record.data.name}.${ending}`}
          icon={<Download size={20} aria-hidden />}
        >
          {words.copy}
        </FileLink>
      </div>
    )
  }
  const isFetching = isAsked && picture.state === 'loading'
  return (
    <div className="flex flex-col gap-2">
      {isAsked && picture.state === 'absent' ? (
        <p role="status" className="text-small text-ink2">
          {picture.why === 'notThere'
            ? words.elsewhere(documents.personOf(by), device)
            : words.noSignal}
        </p>
      ) : null}
      <Button
        variant={isMain ? 'primary' : 'secondary'}
        isPending={isFetching}
        onPress={() => setAsked(true)}
      >
        {isFetching ? words.opening : words.open}
      </Button>
    </div>
  )
}
