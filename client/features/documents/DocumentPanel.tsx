import { Trash2 } from 'lucide-react'
import {
  document as documentType,
  DOCUMENT_KINDS,
  DOCUMENT_READERS,
} from '#shared/schema/document.ts'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { SavedText } from '../../frame/SavedText.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Select } from '../../ui/Select.tsx'
import { documentKindName, documentReadersName, documentWords } from '../../words/documents.ts'
import { OpenDocument } from './OpenDocument.tsx'
import type { DocumentActions } from './useDocumentActions.ts'
import { currentOf, type DocumentRecord, type Documents } from './useDocuments.ts'
import { VersionList } from './VersionList.tsx'

type DocumentPanelProps = PanelProps & {
  documents: Documents
  actions: DocumentActions
  record: DocumentRecord
}

/** One document: open it, say what it is and who reads it, and bring its next version. */
export function DocumentPanel(props: DocumentPanelProps) {
  const { documents, actions, record, asPane, onClose } = props
  const { data, id } = record
  const words = documentWords.panel
  const mayChange = documents.may.change(record)
  const card = documents.cardOf.get(id)
  const version = currentOf(data)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={data.name}
      subtitle={documentKindName(data.kind)}
      footer={
        version ? (
          <OpenDocument
            key={version.id}
            documents={documents}
            record={record}
            version={version}
            isMain
          />
        ) : undefined
      }
    >
      {card === undefined ? null : (
        <div className="flex">
          <Chip
            state="needs"
            href={`/decisions?wedding=${documents.id}&card=${card}`}
            label={`${documentWords.row.twoVersions}. ${documentWords.row.decide}`}
          >
            {documentWords.row.twoVersions}
          </Chip>
        </div>
      )}
      <SavedText
        label={words.name}
        value={data.name}
        isRequired
        maxLength={200}
        isReadOnly={!mayChange}
        write={(name) => actions.patch(documentType, id, { name })}
      />
      <Select
        label={words.kind}
        options={DOCUMENT_KINDS.map((kind) => ({ id: kind, label: documentKindName(kind) }))}
        value={data.kind}
        onChange={(chosen) => {
          const kind = DOCUMENT_KINDS.find((one) => one === chosen)
          if (kind) actions.change(id, { kind }, words.saved)
        }}
        isDisabled={!mayChange}
      />
      <Select
        label={words.readers}
        options={DOCUMENT_READERS.map((one) => ({
          id: one,
          label: documentReadersName(one),
          description: words.readersHelp[one],
        }))}
        value={data.readers}
        onChange={(chosen) => {
          const readers = DOCUMENT_READERS.find((one) => one === chosen)
          if (readers) actions.change(id, { readers }, words.saved)
        }}
        description={words.readersHelp[data.readers]}
        isDisabled={!mayChange}
      />
      <SavedText
        label={words.note}
        value={data.note ?? ''}
        rows={2}
        maxLength={20_000}
        isReadOnly={!mayChange}
        write={(note) => actions.patch(documentType, id, { note: note === '' ? undefined : note })}
      />
      <VersionList documents={documents} actions={actions} record={record} mayChange={mayChange} />
      {mayChange ? null : <p className="text-small text-ink2">{words.readOnly}</p>}
      {documents.may.remove(record) ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => {
            void actions.remove(record).then((isDone) => {
              if (isDone) onClose()
            })
          }}
        >
          {words.delete}
        </Button>
      ) : null}
      <HistoryEntry scope={documents.scope} id={id} name={data.name} />
    </PanelFrame>
  )
}
