import * as z from 'zod/mini'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { storedFile, storedPicture } from '#shared/schema/storedFile.ts'

/** A file as a record describes it. */
type NamedFile = {
  variant: 'original' | 'thumbnail'
  hash: string
  size: number
  mime: string
}

const pair = z.object({ file: z.optional(storedFile), thumb: z.optional(storedPicture) })
const photo = z.object({ file: z.optional(storedPicture), thumb: z.optional(storedPicture) })
const document = z.object({ versions: z.record(z.string(), pair) })

/** All files that a record names: pictures, their small ones, and every version of a document. */
export function namedFiles(type: string, data: JsonObject): readonly NamedFile[] {
  const pairs = pairsOf(type, data)
  return pairs.flatMap(({ file, thumb }): NamedFile[] => [
    ...(file ? [described('original', file)] : []),
    ...(thumb ? [described('thumbnail', thumb)] : []),
  ])
}

function pairsOf(type: string, data: JsonObject): readonly z.output<typeof pair>[] {
  if (type === 'photo') {
    const read = photo.safeParse(data)
    return read.success ? [read.data] : []
  }
  const read = type === 'document' ? document.safeParse(data) : null
  return read?.success ? Object.values(read.data.versions) : []
}

function described(
  variant: NamedFile['variant'],
  { hash, size, mime }: z.output<typeof storedFile>,
): NamedFile {
  return { variant, hash, size, mime }
}
