import { sameJson } from '#shared/schema/record/canonical.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Replica } from './database.ts'
import type { Rejection } from './localStore.ts'
import type { Readable } from './readable.ts'
import { watch } from './watch.ts'
import { writeMany, type WriteOutcome } from './write.ts'
import { withValue } from './editDiff.ts'
import { envelopeOf } from './planEdits.ts'
import type { WriteOp } from './writeOp.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'

export type Rejections = {
  list: Readable<readonly Rejection[]>
  /**
   * Writes the refused edit again, with `data` where the person corrected it, and forgets the
   * refusal if that succeeds. A record that no longer exists is made anew under the same id.
   */
  resend: (key: string, data?: JsonObject) => Promise<WriteOutcome>
  discard: (key: string) => Promise<void>
}

export function rejectionsOf(replica: Replica): Rejections {
  const { rejections } = replica.local

  async function resend(key: string, data?: JsonObject): Promise<WriteOutcome> {
    const rejection = await rejections.get(key)
    if (!rejection) return { ok: false, refusal: { reason: 'gone', id: key } }
    const outcome = await writeMany(replica, await opsOf(replica, rejection, data))
    if (outcome.ok) await rejections.delete(key)
    return outcome
  }

  return {
    list: watch(() => rejections.orderBy('refusedAt').reverse().toArray(), []),
    resend,
    discard: (key) => rejections.delete(key),
  }
}

async function opsOf(
  replica: Replica,
  { mine, base }: Rejection,
  corrected?: JsonObject,
): Promise<WriteOp[]> {
  const { id, scope } = mine
  const wanted = corrected ?? mine.data
  const type = typeNamed(mine.type)
  const [document] = await replica.records.storageInstance.findDocumentsById([id], true)
  const current = document ? envelopeOf(document) : null
  if (mine._deleted) return current && !current._deleted ? [{ op: 'delete', id }] : []
  if (!current || current._deleted) {
    return type ? [{ op: 'create', id, scope, type, data: wanted }] : []
  }
  const from = base?.data ?? {}
  const names = Object.keys({ ...from, ...wanted })
  const changed = names.filter((name) => !sameJson(from[name], wanted[name]))
  return [
    {
      op: 'patch',
      id,
      change: (data) => changed.reduce((now, name) => withValue(now, [name], wanted[name]), data),
    },
  ]
}
