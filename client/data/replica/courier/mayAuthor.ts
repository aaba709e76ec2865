import type { HandOverRefusal } from '#shared/courier/judgeBundle.ts'
import { contentOf } from '#shared/courier/mergeKept.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'
import { startOf } from '#shared/courier/startOf.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import { judgeEdit } from '../judgeEdit.ts'
import { planIsLocked } from '../planIsLocked.ts'
import { handedByStamp, heldRows } from './heldRows.ts'

/**
 * Whether a row's author may do what it does, by the rules as they are mirrored here; null: they may.
 * The server judges again when it comes there.
 *
 * @param beside rows that came with it
 */
export async function mayAuthor(
  replica: Replica,
  signed: SignedRow,
  author: Actor,
  beside: readonly SignedRow[],
): Promise<HandOverRefusal | null> {
  const { newDocumentState: mine, assumedMasterState: base = null } = signed.row
  const type = typeNamed(mine.type)
  if (!type) return 'tooNew'
  const ofRecord = beside.filter(({ row }) => row.newDocumentState.id === mine.id)
  const held = await heldRows(replica.local, [mine.id])
  const known = handedByStamp([...held.map((one) => one.signed), ...ofRecord])
  const start = startOf(type, { base, taken: signed.taken }, known)
  const { data: after, deleted } = contentOf(mine, start)
  const changesFate = start !== null && start.deleted !== deleted
  const op = start === null ? 'create' : changesFate ? 'delete' : 'update'
  const before = start?.data ?? null
  const related = await relatedTo(replica, mine.scope, [before ?? {}, after], beside)
  const now = replica.edge.now()
  const wedding = related(scopeId(mine.scope))
  const context = { now, locked: wedding !== null && planIsLocked(wedding, now), related }
  const refusal = judgeEdit({ id: mine.id, type, op, before, after }, author, context)
  if (!refusal) return null
  return refusal.reason === 'notAllowed' ? 'notAllowed' : 'unreadable'
}

/** Records that the rules may look at: those named in the data, as they stand here or came beside. */
async function relatedTo(
  { records }: Replica,
  scope: string,
  sides: readonly JsonObject[],
  beside: readonly SignedRow[],
): Promise<(id: string) => JsonObject | null> {
  const named = sides.flatMap(Object.values).filter((value) => typeof value === 'string')
  const ids = [...new Set([...named, scope.slice(scope.indexOf(':') + 1)])]
  const here = await records.storageInstance.findDocumentsById(ids, true)
  const states = [...here, ...beside.map(({ row }) => row.newDocumentState)]
  const alive = states.filter((one) => one.scope === scope && !one._deleted)
  const known = new Map(alive.map(({ id, data }) => [id, data]))
  return (id) => known.get(id) ?? null
}
