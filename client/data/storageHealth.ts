import type { Replica } from './replica/database.ts'
import { storageFailure } from './replica/storageFailure.ts'

export type StorageHealth =
  /** The browser has promised to keep the data. */
  | 'persistent'
  /** The browser may erase it under pressure. */
  | 'evictable'
  | 'unknown'

/** Asks the browser to keep the data; call it after the first real write, or on install. */
export async function keepStorage(storage: StorageManager | undefined): Promise<StorageHealth> {
  if (!storage?.persist) return 'unknown'
  try {
    const kept = (await storage.persisted()) || (await storage.persist())
    return kept ? 'persistent' : 'evictable'
  } catch {
    return 'unknown'
  }
}

/**
 * Whether the database still answers. After a while in the background some browsers lose the
 * connection, and no retry on the same handle helps: it has to be opened anew.
 */
export async function probeStorage(
  replica: Pick<Replica, 'local'>,
): Promise<'answers' | 'storageFull' | 'storageLost'> {
  try {
    await replica.local.settings.get('replica')
    return 'answers'
  } catch (error) {
    return storageFailure(error) ?? 'storageLost'
  }
}
