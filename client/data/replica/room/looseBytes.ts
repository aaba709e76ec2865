import type { LocalStore } from '../localStore.ts'

/**
 * Deletes the bytes of those hashes that no file on this device stands for any more: the same one may
 * belong to two weddings. Inside a transaction on `files` and `bytes`.
 */
export async function dropLooseBytes(
  { files, bytes }: LocalStore,
  hashes: readonly string[],
): Promise<void> {
  const held = await files.where('hash').anyOf(hashes).toArray()
  const needed = new Set(held.filter(({ isHere }) => isHere).map(({ hash }) => hash))
  await bytes.bulkDelete(hashes.filter((hash) => !needed.has(hash)))
}
