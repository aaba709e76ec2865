import { fileTypeFromStream } from 'file-type'
import { ReadableStream } from 'node:stream/web'
import type { Recognise } from '../files/blobStore.ts'

/** What a content is by its magic bytes; reads no more of it than that takes. */
export const recognise: Recognise = async (bytes) => {
  const found = await fileTypeFromStream(ReadableStream.from(bytes))
  return found?.mime ?? null
}
