import type { LocalStore, Memory } from './localStore.ts'
import type { Replica } from './database.ts'

/** The newest stay: enough for a wedding's last pages and a few whole moments, never a second database. */
const MOST_ENTRIES = 60
const MOST_CHARACTERS = 12_000_000

/** Keeps what was told under a key, and lets go of what was told longest ago. */
export async function keepMemory(
  local: LocalStore,
  key: string,
  value: unknown,
  toldAt: number,
): Promise<void> {
  const size = JSON.stringify(value).length
  if (size > MOST_CHARACTERS) return
  await local.transaction('rw', local.memories, async () => {
    await local.memories.put({ key, value, toldAt, size })
    let [entries, characters] = [0, 0]
    const over: string[] = []
    await local.memories
      .orderBy('toldAt')
      .reverse()
      .each((memory) => {
        entries += 1
        characters += memory.size
        if (entries > MOST_ENTRIES || characters > MOST_CHARACTERS) over.push(memory.key)
      })
    await local.memories.bulkDelete(over)
  })
}

export async function readMemory(local: LocalStore, key: string): Promise<Memory | null> {
  return (await local.memories.get(key)) ?? null
}

/** Nothing that was told before an erasure is kept on the device that asked for it. */
export async function forgetMemories(local: LocalStore): Promise<void> {
  await local.memories.clear()
}

/** Of these records, those that this account may not see any more, or that were erased for good. */
export async function outOfSight(
  { records }: Replica,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const here = await records.storageInstance.findDocumentsById([...new Set(ids)], true)
  return new Set(
    here.filter(({ _deleted, by }) => _deleted && by === '').map((document) => document.id),
  )
}
