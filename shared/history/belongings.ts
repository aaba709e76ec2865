import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'

/** Records of one edit have stamps this close together. */
const ONE_EDIT_MS = 2_000

/**
 * Ids of deleted records that have to come back with these: what they name (a moment its lane, a lane
 * its day), and what went with them in the same edit (a vendor's contact, the shots of a list).
 *
 * @param ids of the records that come back; the answer has them too
 */
export function withBelongings(
  ids: Iterable<string>,
  deleted: ReadonlyMap<string, RecordEnvelope>,
): Set<string> {
  const named = new Map<string, RecordEnvelope[]>()
  for (const record of deleted.values())
    for (const id of idsIn(record)) named.set(id, [...(named.get(id) ?? []), record])

  const back = new Set<string>()
  const waiting = [...ids]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (back.has(id)) continue
    back.add(id)
    const record = deleted.get(id)
    if (!record) continue
    waiting.push(...idsIn(record).filter((one) => deleted.has(one)))
    const wentAlong = (named.get(id) ?? []).filter((one) => areOneEdit(one, record))
    waiting.push(...wentAlong.map((one) => one.id))
  }
  return back
}

function idsIn({ data }: RecordEnvelope): string[] {
  return Object.values(data).filter((value) => typeof value === 'string')
}

function areOneEdit(a: RecordEnvelope, b: RecordEnvelope): boolean {
  return a.by === b.by && Math.abs(parseStamp(a.at).ms - parseStamp(b.at).ms) <= ONE_EDIT_MS
}
