import type { DataStore } from '@tus/server'
import type { BlobStore } from '../files/blobStore.ts'

/** An upload that is not finished by then is taken away. */
export const UNFINISHED_MS = 7 * 24 * 3_600_000

/** One place for bytes, as the tus server fills it and as our rules see it. */
export type TusBlobs = { blobs: BlobStore; datastore: DataStore }

/** The size of an upload is judged before its first byte: it cannot be said later. */
export function withoutDeferring<Store extends DataStore>(datastore: Store): Store {
  datastore.extensions = datastore.extensions.filter((one) => one !== 'creation-defer-length')
  return datastore
}
