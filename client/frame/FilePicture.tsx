import { ImageOff } from 'lucide-react'
import { usePicture } from '../data/hooks/usePicture.ts'
import type { PictureWish } from '../data/photos/pictures.ts'
import { photoWords } from '../words/photos.ts'

type FilePictureProps = {
  wish: PictureWish
  /** Read in the place of the picture; empty where a label beside it says it. */
  alt: string
  /** Whose device has it, where it was not sent yet. */
  elsewhere: string
  /** A blank stands for what the device that took it could not show. */
  isBlank: boolean
  className?: string
}

/** A picture, or in words why there is none. */
export function FilePicture({ wish, alt, elsewhere, isBlank, className = '' }: FilePictureProps) {
  const picture = usePicture(isBlank ? null : wish)
  if (!isBlank && picture.state === 'here') {
    return (
      <img
        src={picture.url}
        alt={alt}
        draggable={false}
        className={`size-full bg-sunk ${className}`}
      />
    )
  }
  const words = photoWords.state
  const why = isBlank
    ? words.noPreview
    : picture.state === 'loading'
      ? null
      : picture.state === 'absent' && picture.why === 'notThere'
        ? elsewhere
        : words.noSignal
  return (
    <span className="flex size-full flex-col items-center justify-center gap-1 bg-sunk p-2 text-center text-small text-ink2 sun:border-2 sun:border-dashed sun:border-ink">
      {why === null ? null : (
        <>
          <ImageOff size={20} aria-hidden />
          <span className="line-clamp-3">{why}</span>
        </>
      )}
      {alt === '' ? null : <span className="sr-only">{alt}</span>}
    </span>
  )
}
