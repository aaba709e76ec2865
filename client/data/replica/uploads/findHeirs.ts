import type { Replica } from '../database.ts'
import { standingRecords } from './standingRecords.ts'

const NAMING = ['photo', 'document']

/**
 * A file that is only here is known by the record it came for. Where that was deleted and another one
 * that stands names the same file, it is that one's from now on, and goes up for it.
 */
export async function findHeirs(replica: Replica): Promise<void> {
  const { local, records } = replica
  const unsent = await local.files.where('state').notEqual('whole').toArray()
  const standing = await standingRecords(
    replica,
    unsent.map(({ record }) => record),
  )
  const orphans = Map.groupBy(
    unsent.filter(({ record }) => !standing.has(record)),
    ({ scope }) => scope,
  )
  for (const [scope, files] of orphans) {
    const found = await records.find({ selector: { scope, type: { $in: NAMING } } }).exec()
    const named = found.map(({ id, _data }) => ({ id, text: JSON.stringify(_data.data) }))
    for (const { hash } of files) {
      const heir = named.find(({ text }) => text.includes(hash))
      if (heir) await local.files.update([scope, hash], { record: heir.id })
    }
  }
}
