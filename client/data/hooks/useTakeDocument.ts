import { useCallback, useState } from 'react'
import type { DocumentWish, TakenDocument } from '../photos/takeDocument.ts'
import { useOpenAccount } from './DataProvider.tsx'

/** Takes in a document; `isTaking` while it is read and kept. */
export function useTakeDocument(): {
  isTaking: boolean
  take: (file: File, wish: DocumentWish) => Promise<TakenDocument>
} {
  const open = useOpenAccount()
  const [isTaking, setTaking] = useState(false)
  const take = useCallback(
    async (file: File, wish: DocumentWish) => {
      setTaking(true)
      try {
        const { takeDocument } = await import('../photos/takeDocument.ts')
        const { sharedReader } = await import('../photos/pictureReader.ts')
        return await takeDocument(open, sharedReader(), file, wish)
      } finally {
        setTaking(false)
      }
    },
    [open],
  )
  return { isTaking, take }
}
