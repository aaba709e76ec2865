import type { LocalStore } from '../localStore.ts'

/** How many photos and documents of this account, in all its weddings, are only on this device. */
export async function countUnsentFiles({ files }: LocalStore): Promise<number> {
  const rows = await files.where('state').notEqual('whole').toArray()
  return new Set(rows.map(({ record }) => record)).size
}
