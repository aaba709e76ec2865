import { expect } from 'vitest'
import { startFakeBucket } from '../testing/fakeBucket.ts'
import { blobStoreContract } from './blobStoreContract.ts'
import { openS3Blobs } from './s3Blobs.ts'

blobStoreContract('a bucket', async () => {
  const bucket = await startFakeBucket()
  const keys = { accessKeyId: 'key', secretAccessKey: 'secret' }
  return {
    open: () =>
      Promise.resolve(
        openS3Blobs({ name: 'wedsync', endpoint: bucket.url, region: 'us-east-1', ...keys }),
      ),
    count: () => Promise.resolve(bucket.names().length + bucket.underWay()),
    drop: async () => {
      expect(bucket.underWay()).toBe(0)
      await bucket.close()
    },
  }
})
