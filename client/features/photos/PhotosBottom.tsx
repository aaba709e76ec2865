import { Camera, CheckCheck, ImagePlus, Trash2, X } from 'lucide-react'
import type { PhotoData } from '#shared/schema/photo.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PickFiles } from '../../ui/PickFiles.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { photoWords } from '../../words/photos.ts'
import type { PhotoActions } from './usePhotoActions.ts'
import type { Photos } from './usePhotos.ts'

type PhotosBottomProps = {
  photos: Photos
  actions: PhotoActions
  about: Pick<PhotoData, 'shot'>
  hasPhotos: boolean
  picked: ReadonlySet<string> | null
  onPick: (picked: ReadonlySet<string> | null) => void
}

/** HEIC is not named: a phone that takes it then hands over what every browser can show. */
const PICTURES = ['image/*']
const icon = { size: 20, 'aria-hidden': true } as const

/** Under the thumb: take, choose, select several. */
export function PhotosBottom(props: PhotosBottomProps) {
  const { photos, actions, about, hasPhotos, picked, onPick } = props
  const { may, moments } = photos
  const words = photoWords.select
  if (actions.progress) {
    const { at, of } = actions.progress
    const told = photoWords.taking(at, of)
    return (
      <div role="status" className="flex min-h-primary grow flex-col justify-center gap-2 px-1">
        <span className="text-body font-bold">
          {told} <span className="font-normal text-ink2">{photoWords.takingDetail}</span>
        </span>
        <ProgressBar label={told} value={at - 1} max={of} valueLabel={told} />
      </div>
    )
  }
  if (picked !== null) {
    return (
      <>
        <Button icon={<X {...icon} />} onPress={() => onPick(null)}>
          {words.end}
        </Button>
        <Button
          variant="danger"
          className="flex-1 tablet:flex-none"
          icon={<Trash2 {...icon} />}
          isDisabled={picked.size === 0}
          onPress={() => {
            void actions.remove([...picked]).then((isDone) => {
              if (isDone) onPick(null)
            })
          }}
        >
          {words.remove(picked.size)}
        </Button>
      </>
    )
  }
  // What is taken while a moment runs is of that moment, until somebody says otherwise.
  const running = moments.find(({ now, start, end }) => now !== null && start <= now && now < end)
  const taken = {
    ...about,
    ...(running && about.shot === undefined && { moment: running.id }),
  }
  return (
    <>
      {may.create ? (
        <>
          <PickFiles
            accept={PICTURES}
            fromCamera
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<Camera {...icon} />}
            onFiles={(files) => void actions.takeIn(files, taken)}
          >
            {photoWords.take}
          </PickFiles>
          <PickFiles
            accept={PICTURES}
            isMultiple
            className="flex-1 tablet:flex-none"
            icon={<ImagePlus {...icon} />}
            onFiles={(files) => void actions.takeIn(files, about)}
          >
            {photoWords.choose}
          </PickFiles>
        </>
      ) : null}
      {hasPhotos && may.remove ? (
        <IconButton
          tone="edged"
          size="entry"
          label={words.begin}
          icon={<CheckCheck size={24} aria-hidden />}
          onPress={() => onPick(new Set())}
        />
      ) : null}
    </>
  )
}
