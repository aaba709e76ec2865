import type { Replica } from '../database.ts'
import { heldRows, isOf, stampOf } from './heldRows.ts'

/** Whose edits of a record this device carries, which the server has not taken in yet. */
export type CarriedFor = {
  /** Account of the author. */
  account: string
  /** Stamp of their edit. */
  at: string
  /** Account that handed it over. */
  via: string
}

/** Empty for most records; what waits of a record may be others' alone, one's own, or both. */
export async function carriedFor(
  { local, replicaId }: Pick<Replica, 'local' | 'replicaId'>,
  id: string,
): Promise<CarriedFor[]> {
  const held = await heldRows(local, [id])
  return held
    .filter((row) => row.outcome === null && !isOf(row, replicaId))
    .map((row) => ({ account: row.signed.author.account, at: stampOf(row), via: row.via }))
}
