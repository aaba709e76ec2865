import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Replica } from './database.ts'
import { withValue } from './editDiff.ts'
import { envelopeOf } from './planEdits.ts'
import type { WriteOp } from './writeOp.ts'

/**
 * An old edit as an edit of today: it changes what it changed then and nothing else. A record
 * that is gone meanwhile is made anew under the same id.
 *
 * @param mine what was meant, and `base` what it started from (null: the record was new)
 * @param wanted the data where a person has corrected them
 * @param isOld it lay aside: what was written here since stays
 */
export async function reapply(
  replica: Replica,
  mine: RecordEnvelope,
  base: RecordEnvelope | null,
  wanted: JsonObject = mine.data,
  isOld = false,
): Promise<WriteOp[]> {
  const { id, scope } = mine
  const [document] = await replica.records.storageInstance.findDocumentsById([id], true)
  const current = document ? envelopeOf(document) : null
  const stands = current !== null && !current._deleted
  const isOvertaken = isOld && current !== null && current.at > mine.at
  if (isOvertaken && (mine._deleted || !stands)) return []
  if (mine._deleted) return stands ? [{ op: 'delete', id }] : []
  if (!stands) {
    const type = typeNamed(mine.type)
    return type ? [{ op: 'create', id, scope, type, data: wanted }] : []
  }
  const from = base?.data ?? {}
  const names = [...new Set([...Object.keys(from), ...Object.keys(wanted)])]
  const changed = names
    .filter((name) => !sameJson(from[name], wanted[name]))
    .filter((name) => !isOvertaken || sameJson(current.data[name], from[name]))
  const change = (data: JsonObject) =>
    changed.reduce((now, name) => withValue(now, [name], wanted[name]), data)
  return [{ op: 'patch', id, change }]
}
