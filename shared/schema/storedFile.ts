import * as z from 'zod/mini'

/** What a picture may be; told by its content, never by its name. */
export const PICTURE_MIMES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/heic',
  'image/heif',
] as const

/** What a document may be, beside a picture. */
export const DOCUMENT_MIMES = [
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/mpeg',
] as const

/** Bytes of one file. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024

/** SHA-256 of the content, hex: a file is known by what it holds, so the same one is never kept twice. */
export const fileHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const size = z.int().check(z.minimum(1), z.maximum(MOST_FILE_BYTES))
const side = z.int().check(z.minimum(1), z.maximum(65_535))

/** A picture that lies outside the records; width and height in pixels, as it is shown. */
export const storedPicture = z.strictObject({
  hash: fileHash,
  size,
  mime: z.enum(PICTURE_MIMES),
  width: side,
  height: side,
})
export type StoredPicture = z.output<typeof storedPicture>

/** Any file that lies outside the records. */
export const storedFile = z.strictObject({
  hash: fileHash,
  size,
  mime: z.enum([...PICTURE_MIMES, ...DOCUMENT_MIMES]),
})
export type StoredFile = z.output<typeof storedFile>
