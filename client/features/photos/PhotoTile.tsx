import { Check } from 'lucide-react'
import { memo } from 'react'
import { RowButton } from '../../ui/RowButton.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { photoWords } from '../../words/photos.ts'
import { FilePicture } from '../../frame/FilePicture.tsx'
import type { PhotoRecord } from './photoRows.ts'
import type { UploadState } from './uploadState.ts'

export type PhotoTileProps = {
  photo: PhotoRecord
  /** Its caption, or when and of what. */
  name: string
  elsewhere: string
  state: UploadState['kind']
  percent: number
  device: DeviceWord
  /** Null: pictures are looked at, not chosen. */
  isPicked: boolean | null
  isOpen: boolean
  onPress: (id: string) => void
}

/** One picture of the gallery, with its way to the others on it. Redrawn only when its own changed. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { photo, name, elsewhere, state, percent, device, isPicked, isOpen, onPress } = props
  const { thumb, rating } = photo.data
  const told = toldOf(state, percent, device)
  const ring = isPicked || isOpen ? 'outline-4 -outline-offset-4 outline-solid outline-accent' : ''
  return (
    <div className={`relative aspect-square overflow-hidden rounded-chip ${ring}`}>
      <FilePicture
        wish={{ scope: photo.scope, record: photo.id, file: thumb, part: 'thumb', keep: true }}
        alt=""
        elsewhere={elsewhere}
        isBlank={thumb.width === 1}
        className="object-cover"
      />
      <RowButton onPress={() => onPress(photo.id)} className="absolute inset-0">
        <span className="sr-only">
          {isPicked === null ? photoWords.open(name, told) : photoWords.pick(name)}
          {isPicked ? `, ${photoWords.select.count(1)}` : ''}
        </span>
      </RowButton>
      {isPicked === null ? null : (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute end-1.5 top-1.5 flex size-8 items-center justify-center rounded-pill border-2 border-solid ${isPicked ? 'border-accent bg-accent text-on-accent' : 'border-control bg-card'}`}
        >
          {isPicked ? <Check size={20} /> : null}
        </span>
      )}
      {told === '' ? null : <StateMark state={state} percent={percent} />}
      {rating === undefined ? null : (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-1 start-1 rounded-chip bg-card px-1.5 text-small font-bold text-ink"
        >
          {'★'.repeat(rating)}
        </span>
      )}
    </div>
  )
})

function toldOf(state: UploadState['kind'], percent: number, device: DeviceWord): string {
  const words = photoWords.state
  switch (state) {
    case 'saved':
      return ''
    case 'here':
      return words.here(device)
    case 'preview':
      return words.preview(device)
    case 'sending':
      return words.sending(percent)
    case 'refused':
      return words.refused
  }
}

/** The same shapes as everywhere: hollow for here only, filled for under way, a corner for needs you. */
function StateMark({ state, percent }: { state: UploadState['kind']; percent: number }) {
  const shape =
    state === 'refused'
      ? 'size-3 bg-bad [clip-path:polygon(0_0,100%_0,100%_100%)]'
      : state === 'sending'
        ? 'size-3 rounded-pill bg-warn'
        : 'size-3 rounded-pill border-2 border-solid border-warn'
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute bottom-1 end-1 flex min-h-6 items-center gap-1 rounded-chip bg-card px-1.5 text-small font-bold text-ink"
    >
      <span className={`shrink-0 forced-color-adjust-none ${shape}`} />
      {state === 'sending' ? `${percent} %` : null}
    </span>
  )
}
