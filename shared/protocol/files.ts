import * as z from 'zod/mini'
import { recordId } from '../schema/record/ids.ts'
import { scopeName } from '../schema/record/scope.ts'
import { fileHash, MOST_FILE_BYTES } from '../schema/storedFile.ts'

/** `POST /api/files/missing`: which of these the server does not have whole, so that none is sent twice. */
export const missingRequest = z.strictObject({
  scope: scopeName,
  hashes: z.array(fileHash).check(z.maxLength(500)),
})
export type MissingRequest = z.output<typeof missingRequest>

export const missingAnswer = z.object({ missing: z.array(fileHash) })
export type MissingAnswer = z.output<typeof missingAnswer>

/**
 * What a tus upload at `/api/uploads` says of itself (`Upload-Metadata`). The bytes have to hash to
 * `hash`, and to be what `mime` says, or the last request of the upload is refused.
 */
export const uploadMetadata = z.strictObject({
  scope: scopeName,
  /** The photo or document that names the file; it may arrive later than the file. */
  record: recordId,
  hash: fileHash,
  mime: z.string().check(z.maxLength(100)),
})
export type UploadMetadata = z.output<typeof uploadMetadata>

export const FILE_LIMITS = { bytes: MOST_FILE_BYTES } as const

/** `GET /api/files/<scope>/<record>/<hash>`: readable where the record is, and names the file. */
export function filePath(scope: string, record: string, hash: string): string {
  return `/api/files/${encodeURIComponent(scope)}/${record}/${hash}`
}
