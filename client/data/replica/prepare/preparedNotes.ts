import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'
import type { Readable } from '../readable.ts'
import { watch } from '../watch.ts'
import { FILE_PARTS, type FilePart } from './wantedFiles.ts'

const part = z.object({
  here: z.number(),
  all: z.number(),
  /** Of those not here, how many the server has not got: they are still with whoever took them. */
  elsewhere: z.number(),
  /** Bytes. */
  bytesHere: z.number(),
  bytesAll: z.number(),
})
/** How much of one kind of files is on this device. */
export type PreparedPart = z.output<typeof part>

const note = z.object({
  /** Unix ms of this device: when it was last looked through. */
  at: z.number(),
  /** Unix ms: when the server last gave all it had of what was missing; null: never. */
  completeAt: z.nullable(z.number()),
  /** Why it is not complete. */
  stopped: z.nullable(z.enum(['unreachable', 'busy', 'signedOut', 'full', 'metered'])),
  parts: z.object({ photos: part, plans: part, documents: part, originals: part }),
})
/** What is here of a wedding's files, as last looked through. */
export type PreparedNote = z.output<typeof note>

const PREFIX = 'prepared '

export const NO_FILES: PreparedPart = {
  here: 0,
  all: 0,
  elsewhere: 0,
  bytesHere: 0,
  bytesAll: 0,
}

export async function readPreparedNote(
  { settings }: LocalStore,
  scope: ScopeName,
): Promise<PreparedNote | null> {
  const parsed = note.safeParse((await settings.get(PREFIX + scope))?.value)
  return parsed.success ? parsed.data : null
}

export async function keepPreparedNote(
  { settings }: LocalStore,
  scope: ScopeName,
  value: PreparedNote,
): Promise<void> {
  await settings.put({ key: PREFIX + scope, value })
}

/** Of every wedding that is kept ready. */
export function watchPreparedNotes({
  settings,
}: LocalStore): Readable<ReadonlyMap<ScopeName, PreparedNote>> {
  return watch<ReadonlyMap<ScopeName, PreparedNote>>(async () => {
    const notes = new Map<ScopeName, PreparedNote>()
    for (const { key, value } of await settings.where('key').startsWith(PREFIX).toArray()) {
      const scope = scopeName.safeParse(key.slice(PREFIX.length))
      const parsed = note.safeParse(value)
      if (scope.success && parsed.success) notes.set(scope.data, parsed.data)
    }
    return notes
  }, new Map())
}

/** Files that are to be here and are not, of each kind. */
export function missingIn({ parts }: PreparedNote): Record<FilePart, number> & { all: number } {
  const of = (name: FilePart) => parts[name].all - parts[name].here
  const missing = { photos: of('photos'), plans: of('plans'), documents: of('documents') }
  return {
    ...missing,
    originals: of('originals'),
    all: FILE_PARTS.reduce((sum, name) => sum + of(name), 0),
  }
}
