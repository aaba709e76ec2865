import * as z from 'zod/mini'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../replica/localStore.ts'
import type { Readable } from '../replica/readable.ts'
import { watch } from '../replica/watch.ts'

const readyNote = z.object({
  /** Unix ms of this device. */
  at: z.number(),
  /** Everything was read here without the network. */
  isReady: z.boolean(),
})
/** What the last look at a wedding showed. */
export type ReadyNote = z.output<typeof readyNote>

const PREFIX = 'ready '

export async function readReadyNote(
  { settings }: LocalStore,
  scope: ScopeName,
): Promise<ReadyNote | null> {
  const parsed = readyNote.safeParse((await settings.get(PREFIX + scope))?.value)
  return parsed.success ? parsed.data : null
}

export async function keepReadyNote(
  { settings }: LocalStore,
  scope: ScopeName,
  note: ReadyNote,
): Promise<void> {
  await settings.put({ key: PREFIX + scope, value: note })
}

export function watchReadyNotes({
  settings,
}: LocalStore): Readable<ReadonlyMap<ScopeName, ReadyNote>> {
  return watch<ReadonlyMap<ScopeName, ReadyNote>>(async () => {
    const notes = new Map<ScopeName, ReadyNote>()
    for (const { key, value } of await settings.where('key').startsWith(PREFIX).toArray()) {
      const scope = scopeName.safeParse(key.slice(PREFIX.length))
      const parsed = readyNote.safeParse(value)
      if (scope.success && parsed.success) notes.set(scope.data, parsed.data)
    }
    return notes
  }, new Map())
}
