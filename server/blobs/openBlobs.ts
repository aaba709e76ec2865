import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDiskBlobs } from './diskBlobs.ts'
import type { TusBlobs } from './tusBlobs.ts'

/** Where the bytes of files lie: in the data folder, or in the bucket that was named. */
export async function openBlobs({ dataDir, bucket }: Config): Promise<TusBlobs> {
  if (bucket === null) return openDiskBlobs(join(dataDir, 'files'))
  // A large library, which a server without a bucket never loads.
  const { openS3Blobs } = await import('./s3Blobs.ts')
  return openS3Blobs(bucket)
}
