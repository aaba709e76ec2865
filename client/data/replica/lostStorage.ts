import * as z from 'zod/mini'
import type { LocalStore } from './localStore.ts'
import type { Readable } from './readable.ts'
import { watch } from './watch.ts'

const lostStorage = z.object({
  /** Edits that were only on this device, and that the browser threw away with its databases. */
  count: z.number(),
  /** Unix ms of the last copy of them. */
  savedAt: z.number(),
  /** They are here again; until then what they are about has not been fetched. */
  isBack: z.boolean(),
  /** The databases are the same, as they were some time earlier. */
  isPart: z.optional(z.boolean()),
  /** Photos and documents that were only on this device, and are gone. */
  files: z.optional(z.number()),
  /** Of these, what can no longer be written; as a file of unsent edits among the refused. */
  refused: z.number(),
})
export type LostStorage = z.output<typeof lostStorage>

const LOST = 'lostStorage'

export async function noteLostStorage({ settings }: LocalStore, lost: LostStorage): Promise<void> {
  await settings.put({ key: LOST, value: lost })
}

/** Null: nothing was lost, or its person has read it. */
export function watchLostStorage({ settings }: LocalStore): Readable<LostStorage | null> {
  return watch(async () => {
    const parsed = lostStorage.safeParse((await settings.get(LOST))?.value)
    return parsed.success ? parsed.data : null
  }, null)
}

/** It was read. */
export async function forgetLostStorage({ settings }: LocalStore): Promise<void> {
  await settings.delete(LOST)
}
