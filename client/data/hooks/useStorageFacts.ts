import { useCallback, useEffect, useState } from 'react'
import { keepStorage, type StorageHealth } from '../storageHealth.ts'

export type StorageNumbers = {
  health: StorageHealth
  /** Bytes; null where the browser does not say. */
  used: number | null
  room: number | null
}

const unknown: StorageNumbers = { health: 'unknown', used: null, room: null }

/** What the browser says about the storage of this app; `ask` wants it kept. */
export function useStorageFacts(): { facts: StorageNumbers; ask: () => Promise<boolean> } {
  const [facts, setFacts] = useState<StorageNumbers>(unknown)

  useEffect(() => {
    let current = true
    void readFacts(navigator.storage).then((read) => {
      if (current) setFacts(read)
    })
    return () => {
      current = false
    }
  }, [])

  const ask = useCallback(async () => {
    const health = await keepStorage(navigator.storage)
    setFacts(await readFacts(navigator.storage))
    return health === 'persistent'
  }, [])

  return { facts, ask }
}

async function readFacts(storage: StorageManager | undefined): Promise<StorageNumbers> {
  if (!storage?.persisted) return unknown
  try {
    const [persisted, estimate] = await Promise.all([storage.persisted(), storage.estimate()])
    return {
      health: persisted ? 'persistent' : 'evictable',
      used: estimate.usage ?? null,
      room: estimate.quota ?? null,
    }
  } catch {
    return unknown
  }
}
