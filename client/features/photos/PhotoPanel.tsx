import { ChevronLeft, ChevronRight, Trash2 } from 'lucide-react'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { fileRefusalWords, photoWords } from '../../words/photos.ts'
import { PhotoFields } from './PhotoFields.tsx'
import { PhotoLarge } from './PhotoLarge.tsx'
import type { PhotoRecord } from './photoRows.ts'
import { PhotoShown } from './PhotoShown.tsx'
import { uploadState } from './uploadState.ts'
import type { PhotoActions } from './usePhotoActions.ts'
import type { Photos } from './usePhotos.ts'

type PhotoPanelProps = PanelProps & {
  photos: Photos
  actions: PhotoActions
  photo: PhotoRecord
  /** Its neighbours in the gallery as it is shown. */
  before: string | undefined
  after: string | undefined
  onShow: (id: string) => void
}

/** One picture: what it shows, who may see it, and how far it has come. */
export function PhotoPanel(props: PhotoPanelProps) {
  const { photos, actions, photo, before, after, onShow, asPane, onClose } = props
  const { data, id } = photo
  const words = photoWords.detail
  const name = photos.nameOf(photo)
  const taker = data.takenBy ? photos.personOf(data.takenBy.by) : null
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.title(photos.timeOf(data.takenAt))}
      subtitle={taker === null ? undefined : words.takenBy(taker)}
      footer={
        <div className="flex flex-wrap items-center gap-2.5">
          <IconButton
            tone="edged"
            size="entry"
            label={words.previous}
            icon={<ChevronLeft size={24} aria-hidden />}
            isDisabled={before === undefined}
            onPress={() => before !== undefined && onShow(before)}
          />
          <IconButton
            tone="edged"
            size="entry"
            label={words.next}
            icon={<ChevronRight size={24} aria-hidden />}
            isDisabled={after === undefined}
            onPress={() => after !== undefined && onShow(after)}
          />
          {photos.may.remove ? (
            <Button
              variant="danger"
              className="grow"
              icon={<Trash2 size={20} aria-hidden />}
              onPress={() => {
                void actions.remove([id]).then((isDone) => {
                  if (isDone) onClose()
                })
              }}
            >
              {words.delete}
            </Button>
          ) : null}
        </div>
      }
    >
      <PhotoLarge key={id} photos={photos} photo={photo} name={name} />
      <UploadLine photos={photos} photo={photo} actions={actions} />
      <PhotoFields photos={photos} actions={actions} photo={photo} />
      <PhotoShown photos={photos} actions={actions} photo={photo} />
      {photos.may.change ? null : <p className="text-small text-ink2">{words.readOnly}</p>}
      <HistoryEntry scope={photos.scope} id={id} name={name} />
    </PanelFrame>
  )
}

type UploadLineProps = { photos: Photos; photo: PhotoRecord; actions: PhotoActions }

function UploadLine({ photos, photo, actions }: UploadLineProps) {
  const device = useDeviceWord()
  const { file, thumb } = photo.data
  const state = uploadState(photo.data, photos.uploads.files)
  const words = photoWords.state
  switch (state.kind) {
    case 'saved':
      return <StatusTag kind="done">{words.saved}</StatusTag>
    case 'here':
      return <StatusTag kind="here">{words.here(device)}</StatusTag>
    case 'preview':
      return <StatusTag kind="here">{words.preview(device)}</StatusTag>
    case 'sending':
      return <StatusTag kind="here">{words.sending(state.percent)}</StatusTag>
    case 'refused':
      return (
        <Banner
          tone="bad"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="small"
                onPress={() => void photos.uploads.again([file.hash, thumb.hash])}
              >
                {photoWords.detail.retry}
              </Button>
              <Button size="small" variant="danger" onPress={() => void actions.remove([photo.id])}>
                {photoWords.detail.discard}
              </Button>
            </span>
          }
        >
          {words.refused}. {fileRefusalWords(state.code)}
        </Banner>
      )
  }
}
