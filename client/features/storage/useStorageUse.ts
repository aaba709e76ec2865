import { useCallback, useEffect, useState } from 'react'
import type { Preparation } from '../../data/prepare/preparation.ts'
import type { StorageUse } from '../../data/prepare/storageUse.ts'

/** What takes up room; null: not counted yet. `again` counts anew. */
export function useStorageUse(preparation: Preparation | null) {
  const [use, setUse] = useState<StorageUse | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isCurrent = true
    preparation?.use().then(
      (counted) => isCurrent && setUse(counted),
      // The account was closed meanwhile.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [preparation, round])
  const again = useCallback(() => setRound((count) => count + 1), [])
  return { use, again }
}
