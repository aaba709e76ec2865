import { Blob as PlainBlob, File as PlainFile } from 'node:buffer'
import { sha256 } from '../data/photos/sha256.ts'
import type { ReadPicture } from '../data/photos/readPicture.ts'

/**
 * A file as a browser's chooser gives it. The simulated document has a File of its own, which its
 * database cannot keep.
 */
export function chosen(name: string, content: string): File {
  return new PlainFile([content], name, { lastModified: 1_000 }) as unknown as File
}

/** What a worker would say of a picture; a name with "heic" is one that cannot be shown. */
export async function readAsPicture(file: Blob): Promise<ReadPicture> {
  const name = Reflect.get(file, 'name')
  const hash = await sha256(file)
  const isShown = !String(name).includes('heic')
  const thumb = new PlainBlob(['small ', await file.arrayBuffer()]) as unknown as Blob
  const side = isShown ? 480 : 1
  return {
    ok: true,
    hash,
    mime: 'image/jpeg',
    width: 4_000,
    height: 3_000,
    takenAt: null,
    isShown,
    thumb: {
      blob: thumb,
      hash: await sha256(thumb),
      mime: 'image/jpeg',
      width: side,
      height: side,
    },
  }
}
