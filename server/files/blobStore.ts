import type { Upload } from './fileIndex.ts'

/** First and last byte, both inclusive. */
export type ByteSpan = { first: number; last: number }

export type Bytes = AsyncIterable<Uint8Array>

/**
 * Where bytes lie. Two implementations, one contract (server/blobs/blobStoreContract.ts): a folder and
 * a bucket. Every upload has a place of its own, so none is ever written over.
 */
export interface BlobStore {
  /** How many bytes of an upload are here; 0 if nothing is known of it. */
  arrived(upload: Upload): Promise<number>
  /** What has arrived of an upload that is not kept yet. */
  readUpload(upload: Upload): Promise<Bytes>
  /** Makes a whole upload last: durable once this resolves. Calling it again gives the same key. */
  keep(upload: Upload): Promise<string>
  /** Takes away all that an upload left, kept or not; nothing if there is nothing. */
  drop(upload: Upload): Promise<void>
  read(key: string, span?: ByteSpan): Promise<Bytes>
  /** Nothing if there is nothing. */
  remove(key: string): Promise<void>
}

/** What the first bytes of a content say that it is; null where they do not say. */
export type Recognise = (bytes: Bytes) => Promise<string | null>
