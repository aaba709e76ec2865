import { useCallback, useMemo, useState } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { VirtualRows } from '../../ui/VirtualRows.tsx'
import { photoWords } from '../../words/photos.ts'
import { elsewhereWords } from './elsewhereWords.ts'
import { createPhotoLines, type PhotoLine, type PhotoRecord } from './photoRows.ts'
import { PhotoTile } from './PhotoTile.tsx'
import { uploadState } from './uploadState.ts'
import type { Photos } from './usePhotos.ts'

type PhotoGalleryProps = {
  photos: Photos
  shown: readonly PhotoRecord[]
  opened: string | undefined
  /** Null: nothing is being selected. */
  picked: ReadonlySet<string> | null
  onPress: (id: string) => void
}

const GAP = 6

/** The pictures by moment, as many side by side as can be told apart; only those in view are drawn. */
export function PhotoGallery({ photos, shown, opened, picked, onPress }: PhotoGalleryProps) {
  const columns = useIsTablet() ? 4 : 3
  const device = useDeviceWord()
  const { moments, shotTitles, uploads, nameOf, personOf } = photos
  const [lines] = useState(createPhotoLines)
  const rows = useMemo(
    () => lines(shown, { moments, shots: shotTitles, unsorted: photoWords.unsorted }, columns),
    [lines, shown, moments, shotTitles, columns],
  )
  const row = useCallback(
    (line: PhotoLine) => {
      if (line.kind === 'heading') {
        return (
          <h2 className="flex items-baseline gap-2 px-gutter pb-2 pt-4 text-body font-bold">
            {line.title}
            <span className="text-small font-normal text-ink2">{line.count}</span>
          </h2>
        )
      }
      return (
        <div
          className="grid px-gutter"
          style={{ gridTemplateColumns: `repeat(${columns}, 1fr)`, gap: GAP, paddingBottom: GAP }}
        >
          {line.photos.map((one) => {
            const state = uploadState(one.data, uploads.files)
            return (
              <PhotoTile
                key={one.id}
                photo={one}
                name={nameOf(one)}
                elsewhere={elsewhereWords(one.data, personOf)}
                state={state.kind}
                percent={state.kind === 'sending' ? state.percent : 0}
                device={device}
                isPicked={picked === null ? null : picked.has(one.id)}
                isOpen={one.id === opened}
                onPress={onPress}
              />
            )
          })}
        </div>
      )
    },
    [columns, uploads.files, nameOf, personOf, device, picked, opened, onPress],
  )
  return (
    <VirtualRows
      label={photoWords.list}
      rows={rows}
      nameOf={({ title }) => title}
      rowHeight={columns === 3 ? 120 : 160}
      dependencies={[uploads.files, picked, opened, columns]}
      isBare
    >
      {row}
    </VirtualRows>
  )
}
