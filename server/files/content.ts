import { createHash } from 'node:crypto'
import { DOCUMENT_MIMES, PICTURE_MIMES } from '#shared/schema/storedFile.ts'
import type { Bytes } from './blobStore.ts'

/** What magic bytes say, and what it may be called beside that. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'image/apng': ['image/png'],
  'image/heic': ['image/heif'],
  'image/heif': ['image/heic'],
  'image/heic-sequence': ['image/heic', 'image/heif'],
  'image/heif-sequence': ['image/heif', 'image/heic'],
}

const ACCEPTED: readonly string[] = [...PICTURE_MIMES, ...DOCUMENT_MIMES]

/** Whether files of this kind are taken in at all. */
export function isAccepted(mime: string): boolean {
  return ACCEPTED.includes(mime)
}

export function isPicture(mime: string): boolean {
  return PICTURE_MIMES.some((one) => one === mime)
}

export type Content = {
  /** SHA-256, hex. */
  hash: string
  size: number
  /** Text that is no markup: no byte of it belongs to binary data, and no tag begins it. */
  isPlainText: boolean
}

/** Reads a content to its end; never holds more than a piece of it. */
export async function readContent(bytes: Bytes): Promise<Content> {
  const hash = createHash('sha256')
  let size = 0
  let isBinary = false
  let start = ''
  for await (const piece of bytes) {
    hash.update(piece)
    size += piece.length
    isBinary ||= piece.some(isBinaryByte)
    if (start.length < LOOKED_AT)
      start += Buffer.from(piece.subarray(0, LOOKED_AT)).toString('latin1')
  }
  return { hash: hash.digest('hex'), size, isPlainText: !isBinary && !beginsAsMarkup(start) }
}

const LOOKED_AT = 1_024

/** As browsers tell binary data from text. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte === 0x0b || byte > 0x0d)
}

function beginsAsMarkup(start: string): boolean {
  return /^(\u00EF\u00BB\u00BF)?\s*<[a-z!?/]/i.test(start)
}

/** Whether a content is what it was said to be, by what its bytes say. */
export function isOfMime(mime: string, recognised: string | null, content: Content): boolean {
  if (mime.startsWith('text/')) return recognised === null && content.isPlainText
  if (recognised === null) return false
  return recognised === mime || (ALSO[recognised]?.includes(mime) ?? false)
}
