import * as z from 'zod/mini'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { fileHash } from '#shared/schema/storedFile.ts'

/** Types of records that name files. */
export const FILE_TYPES = ['photo', 'document'] as const

const file = z.object({ hash: fileHash })
const photo = z.object({ file: z.optional(file), thumb: z.optional(file) })
const document = z.object({ versions: z.record(z.string(), photo) })

/** The hashes of all files that a record names, its small pictures and every version included. */
export function namedHashes(type: string, data: JsonObject): readonly string[] {
  return filesOf(type, data).flatMap(({ file: large, thumb }) =>
    [large, thumb].flatMap((one) => (one ? [one.hash] : [])),
  )
}

function filesOf(type: string, data: JsonObject): z.output<typeof photo>[] {
  if (type === 'photo') {
    const parsed = photo.safeParse(data)
    return parsed.success ? [parsed.data] : []
  }
  if (type !== 'document') return []
  const parsed = document.safeParse(data)
  return parsed.success ? Object.values(parsed.data.versions) : []
}
