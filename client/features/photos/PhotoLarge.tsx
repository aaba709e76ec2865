import { Download } from 'lucide-react'
import { useState } from 'react'
import { usePicture } from '../../data/hooks/usePicture.ts'
import { useIsFileHere } from '../../data/hooks/useIsFileHere.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { photoWords } from '../../words/photos.ts'
import { elsewhereWords } from './elsewhereWords.ts'
import { FilePicture } from '../../frame/FilePicture.tsx'
import type { PhotoRecord } from './photoRows.ts'
import type { Photos } from './usePhotos.ts'
import { sizeWords } from '../../words/files.ts'

type PhotoLargeProps = { photos: Photos; photo: PhotoRecord; name: string }

/** The small picture at once; the original where it is here, or when somebody asks for it. */
export function PhotoLarge({ photos, photo, name }: PhotoLargeProps) {
  const { data, id, scope } = photo
  const { file, thumb } = data
  const [isAsked, setAsked] = useState(false)
  const isHere = useIsFileHere(scope, file.hash)
  const original = { scope, record: id, file, part: 'original', keep: false } as const
  const wanted = isHere || isAsked ? original : null
  const picture = usePicture(wanted)
  const isBlank = thumb.width === 1
  const isOriginal = wanted !== null && picture.state === 'here' && !isBlank
  const ratio = isBlank ? '4 / 3' : `${thumb.width} / ${thumb.height}`
  const words = photoWords.detail
  return (
    <div className="flex flex-col gap-2">
      <div className="max-h-[45dvh] overflow-hidden rounded-control" style={{ aspectRatio: ratio }}>
        <FilePicture
          wish={
            isOriginal ? original : { scope, record: id, file: thumb, part: 'thumb', keep: true }
          }
          alt={name}
          elsewhere={elsewhereWords(data, photos.personOf)}
          isBlank={isBlank}
          className="object-contain"
        />
      </div>
      {isBlank ? <p className="text-small text-ink2">{words.heic}</p> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 grow text-small text-ink2">
          {words.facts(file.width, file.height, sizeWords(file.size))}
        </p>
        {isHere || isAsked ? null : (
          <Button size="small" onPress={() => setAsked(true)}>
            {words.full(sizeWords(file.size))}
          </Button>
        )}
        {isAsked && picture.state === 'loading' ? (
          <span role="status" className="text-small text-ink2">
            {photoWords.state.loading}
          </span>
        ) : null}
        {isAsked && picture.state === 'absent' ? (
          <span role="status" className="text-small text-ink2">
            {picture.why === 'notThere'
              ? elsewhereWords(data, photos.personOf)
              : photoWords.state.noSignal}
          </span>
        ) : null}
        {wanted !== null && picture.state === 'here' ? (
          <LinkButton
            href={picture.url}
            download={`${name.replaceAll(/[^\p{L}\p{N} -]/gu, ' ').trim()}.${ending(file.mime)}`}
            label={words.copy}
            icon={<Download size={22} aria-hidden />}
          />
        ) : null}
      </div>
    </div>
  )
}

function ending(mime: string): string {
  return mime === 'image/jpeg' ? 'jpg' : mime.slice('image/'.length)
}
