import type { Replica } from '../database.ts'
import type { LocalFile } from '../localStore.ts'
import { standingRecords } from './standingRecords.ts'

/** Files that the server has not whole, of records that stand: a deleted photo waits for nothing. */
export async function unsentFiles(
  replica: Replica,
  scope?: LocalFile['scope'],
): Promise<LocalFile[]> {
  const rows = await replica.local.files.where('state').notEqual('whole').toArray()
  const wanted = rows.filter((row) => scope === undefined || row.scope === scope)
  const standing = await standingRecords(
    replica,
    wanted.map(({ record }) => record),
  )
  return wanted.filter(({ record }) => standing.has(record))
}

/** How many photos and documents, in all weddings of the account, are only on this device. */
export async function countUnsentFiles(replica: Replica): Promise<number> {
  return new Set((await unsentFiles(replica)).map(({ record }) => record)).size
}
