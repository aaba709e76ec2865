import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { BlobStore } from '../files/blobStore.ts'
import type { FileIndex } from '../files/fileIndex.ts'
import type { SyncStore } from '../sync/store.ts'
import { createScopeRounds, type ScopeRounds } from './scopeRounds.ts'

/** Of one step; each may be a file to delete. */
const AT_ONCE = 50
const PAUSE_MS = 20

/**
 * Takes away bytes that nobody can ask for any more: of uploads that were not finished in time, and of
 * files that no record names, now or in its history (HIS3). A file that no record ever named is kept
 * as long as a device may be away: its record may still come. A round resolves with how many went.
 *
 * @param unfinishedMs how long an upload may take
 * @param keepMs how long a device may be away
 * @param pause resolves after so many milliseconds
 */
export function createTidyFiles(parts: {
  store: Pick<SyncStore, 'scopesAfter'>
  index: Pick<FileIndex, 'begunBefore' | 'forget' | 'dropUnnamed'>
  blobs: Pick<BlobStore, 'drop' | 'remove'>
  unfinishedMs: number
  keepMs: number
  now: () => number
  pause: (ms: number) => Promise<void>
  onFailed: (scope: ScopeName, error: unknown) => void
}): ScopeRounds {
  const { store, index, blobs, unfinishedMs, keepMs, now, pause, onFailed } = parts

  async function endUploads(scope: ScopeName): Promise<number> {
    const over = await index.begunBefore(scope, now() - unfinishedMs, AT_ONCE)
    let unfinished = 0
    for (const { isSettled, ...upload } of over) {
      // What a settled one left is the file itself, or another upload's.
      if (!isSettled) {
        await blobs.drop(upload)
        unfinished += 1
      }
      await index.forget(upload)
    }
    return over.length === AT_ONCE ? unfinished + (await endUploads(scope)) : unfinished
  }

  async function visit(scope: ScopeName, isStopping: () => boolean): Promise<number> {
    let removed = await endUploads(scope)
    for (let step = AT_ONCE; step === AT_ONCE && !isStopping();) {
      const before = now() - keepMs
      step = await index.dropUnnamed({ scope, before, limit: AT_ONCE }, (key) => blobs.remove(key))
      removed += step
      await pause(PAUSE_MS)
    }
    return removed
  }

  return createScopeRounds({ store, visit, onFailed })
}
