import { S3Store } from '@tus/s3-store'
import type { BlobStore, Bytes, ByteSpan } from '../files/blobStore.ts'
import type { Upload } from '../files/fileIndex.ts'
import type { Bucket } from '../config.ts'
import { UNFINISHED_MS, withoutDeferring, type TusBlobs } from './tusBlobs.ts'

/** A bucket whose uploads, once their parts are put together, are the files: nothing is copied. */
class BucketStore extends S3Store {
  /** Null: there is no such object. */
  async sizeOf(key: string): Promise<number | null> {
    try {
      const head = await this.client.headObject({ Bucket: this.bucket, Key: key })
      return head.ContentLength ?? 0
    } catch (error) {
      return nullIfMissing(error)
    }
  }

  async bytesOf(key: string, span?: ByteSpan): Promise<Bytes> {
    const { Body: body } = await this.client.getObject({
      Bucket: this.bucket,
      Key: key,
      ...(span && { Range: `bytes=${span.first}-${span.last}` }),
    })
    if (!body) throw new Error('The bucket answered without a content.')
    return body.transformToWebStream()
  }

  async arrivedOf(id: string): Promise<number> {
    try {
      return (await this.getUpload(id)).offset
    } catch (error) {
      // The tus store's own way to say that it knows of no such upload.
      if (typeof error === 'object' && error !== null && 'status_code' in error) return 0
      throw error
    }
  }

  /** The server may have stopped between the last part and putting them together. */
  async complete(id: string): Promise<void> {
    if ((await this.sizeOf(id)) !== null) return
    const metadata = await this.getMetadata(id)
    await this.finishMultipartUpload(metadata, await this.retrieveParts(id))
    await this.clearCache(id)
  }

  async forget(id: string): Promise<void> {
    await this.removeObject(this.infoKey(id))
    await this.removeObject(this.partKey(id, true))
    await this.clearCache(id)
  }

  async abort(id: string): Promise<void> {
    try {
      const { 'upload-id': parts } = await this.getMetadata(id)
      await this.client.abortMultipartUpload({ Bucket: this.bucket, Key: id, UploadId: parts })
    } catch (error) {
      nullIfMissing(error)
    }
  }

  async removeObject(key: string): Promise<void> {
    await this.client.deleteObject({ Bucket: this.bucket, Key: key })
  }
}

/** Bytes in a bucket of S3, or of whatever speaks as it does. An upload's name is its file's key. */
export function openS3Blobs(bucket: Bucket): TusBlobs {
  const store = withoutDeferring(
    new BucketStore({
      expirationPeriodInMilliseconds: UNFINISHED_MS,
      // Many that speak as S3 does know no tags.
      useTags: false,
      s3ClientConfig: {
        bucket: bucket.name,
        region: bucket.region,
        ...(bucket.endpoint !== null && { endpoint: bucket.endpoint, forcePathStyle: true }),
        credentials: {
          accessKeyId: bucket.accessKeyId,
          secretAccessKey: bucket.secretAccessKey,
        },
        // Content is checked against its own hash; the newer checksums are not known everywhere.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      },
    }),
  )

  const blobs: BlobStore = {
    async arrived({ id }: Upload) {
      return (await store.sizeOf(id)) ?? store.arrivedOf(id)
    },
    async readUpload({ id }) {
      await store.complete(id)
      return store.bytesOf(id)
    },
    async keep({ id }) {
      await store.complete(id)
      await store.forget(id)
      return id
    },
    async drop({ id }) {
      await store.abort(id)
      await store.removeObject(id)
      await store.forget(id)
    },
    read: (key, span) => store.bytesOf(key, span),
    remove: (key) => store.removeObject(key),
  }
  return { blobs, datastore: store }
}

/** Any other failure goes on. */
function nullIfMissing(error: unknown): null {
  const name = error instanceof Error ? error.name : ''
  if (['NotFound', 'NoSuchKey', 'NoSuchUpload'].includes(name)) return null
  throw error
}
