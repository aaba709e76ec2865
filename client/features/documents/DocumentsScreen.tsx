import { getRouteApi } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import { useCallback } from 'react'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { PickFiles } from '../../ui/PickFiles.tsx'
import { documentKindName, documentWords } from '../../words/documents.ts'
import { DocumentPanel } from './DocumentPanel.tsx'
import { DocumentRow } from './DocumentRow.tsx'
import { DOCUMENT_FILES } from './documentFiles.ts'
import { useDocumentActions } from './useDocumentActions.ts'
import { currentOf, useDocuments } from './useDocuments.ts'

const route = getRouteApi('/w/$wedding/documents')
const ALL = 'all'

/** Plans, contracts, menus: what is on paper, with all its versions, where there is no signal too. */
export function DocumentsScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const device = useDeviceWord()
  const documents = useDocuments(id)
  const actions = useDocumentActions(documents.scope, documents.own)
  const { record, loaded, list, may } = documents

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        replace: change.document === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback((which: string) => go({ document: which }), [go])

  const shown = list.filter(({ data }) => search.kind === undefined || data.kind === search.kind)
  const opened = list.find((one) => one.id === search.document)
  const kinds = [...new Set(list.map(({ data }) => data.kind))]
  const panel =
    record && opened ? (
      <DocumentPanel
        key={opened.id}
        documents={documents}
        actions={actions}
        record={opened}
        asPane={isTablet}
        onClose={() => go({ document: undefined })}
      />
    ) : null

  return (
    <Screen
      wedding={id}
      current="more"
      title={documentWords.title}
      subtitle={list.length > 0 ? documentWords.count(list.length) : undefined}
      back={{ label: documentWords.back, onPress: () => void navigate({ to: `/w/${id}/more` }) }}
      actions={
        record && loaded && may.create ? (
          <PickFiles
            accept={DOCUMENT_FILES}
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<FilePlus2 size={20} aria-hidden />}
            isDisabled={actions.isTaking}
            onFiles={([file]) => {
              if (!file) return
              void actions.bring(file, null).then((made) => {
                if (made !== null) open(made)
              })
            }}
          >
            {documentWords.add}
          </PickFiles>
        ) : undefined
      }
      pane={isTablet ? panel : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && list.length === 0 ? (
        <EmptyState sentence={may.create ? documentWords.empty : documentWords.emptyReadOnly} />
      ) : null}
      {kinds.length > 1 ? (
        <FilterChips
          label={documentWords.views.label}
          chips={[
            { id: ALL, label: documentWords.views.all(list.length) },
            ...kinds.map((kind) => ({ id: kind, label: documentKindName(kind) })),
          ]}
          value={search.kind ?? ALL}
          onChange={(kind) => go({ kind: kind === ALL ? undefined : kind })}
          className="mx-auto w-full max-w-200 pt-2"
        />
      ) : null}
      {list.length > 0 && shown.length === 0 ? (
        <EmptyState
          ghost={false}
          sentence={documentWords.noneInView}
          action={<Button onPress={() => go({ kind: undefined })}>{documentWords.showAll}</Button>}
        />
      ) : null}
      {shown.length > 0 ? (
        <div className="mx-auto w-full max-w-200 px-gutter py-3">
          <ul
            aria-label={documentWords.list}
            className="edge flex flex-col overflow-hidden rounded-control bg-card"
          >
            {shown.map((one) => {
              const current = currentOf(one.data)
              return (
                <DocumentRow
                  key={one.id}
                  record={one}
                  device={device}
                  upload={current && documents.uploads.files.get(current.file.hash)}
                  decideAt={
                    documents.cardOf.has(one.id)
                      ? `/decisions?wedding=${id}&card=${documents.cardOf.get(one.id)}`
                      : undefined
                  }
                  isSelected={one.id === opened?.id}
                  onOpen={open}
                />
              )
            })}
          </ul>
        </div>
      ) : null}
      {isTablet ? null : panel}
    </Screen>
  )
}
