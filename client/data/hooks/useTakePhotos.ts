import { useCallback, useState } from 'react'
import type { PhotoWish, TakenPhoto } from '../photos/takePhoto.ts'
import { useOpenAccount } from './DataProvider.tsx'

export type TakeProgress = { at: number; of: number }
export type TookOne = { file: File; result: TakenPhoto }

/**
 * Takes in pictures one after another: while it runs `progress` says how far; resolves to what became
 * of each. It ends with the first one that has no room, since neither will the next.
 */
export function useTakePhotos(): {
  progress: TakeProgress | null
  take: (files: readonly File[], wish: PhotoWish) => Promise<readonly TookOne[]>
} {
  const open = useOpenAccount()
  const [progress, setProgress] = useState<TakeProgress | null>(null)
  const take = useCallback(
    async (files: readonly File[], wish: PhotoWish) => {
      const { takePhoto } = await import('../photos/takePhoto.ts')
      const { sharedReader } = await import('../photos/pictureReader.ts')
      const reader = sharedReader()
      const took: TookOne[] = []
      try {
        for (const [index, file] of files.entries()) {
          setProgress({ at: index + 1, of: files.length })
          const result = await takePhoto(open, reader, file, wish)
          took.push({ file, result })
          if (result.kind === 'refused') break
        }
      } finally {
        setProgress(null)
      }
      return took
    },
    [open],
  )
  return { progress, take }
}
