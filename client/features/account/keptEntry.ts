import * as z from 'zod/mini'

const entry = z.object({ name: z.string(), email: z.string() })
export type KeptEntry = z.output<typeof entry>

type Keep = Pick<Storage, 'getItem' | 'setItem'>
const KEY = 'wedsync.entry'

/** What was typed at the door survives a reload of this tab; never the password. */
export function readKeptEntry(storage: Keep): KeptEntry {
  try {
    const parsed = entry.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null'))
    if (parsed.success) return parsed.data
  } catch {
    // Storage is closed or holds something else: the form starts empty.
  }
  return { name: '', email: '' }
}

export function keepEntry(storage: Keep, kept: KeptEntry): void {
  try {
    storage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Without storage the text lasts as long as the page.
  }
}
