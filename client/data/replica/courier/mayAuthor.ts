import type { HandOverRefusal } from '#shared/courier/judgeBundle.ts'
import { contentOf, type Content } from '#shared/courier/mergeKept.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'
import { isWhole, type HandedRows } from '#shared/courier/handedRow.ts'
import { startOf, TooTangled } from '#shared/courier/startOf.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { Actor, RightsContext } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import { judgeEdit } from '../judgeEdit.ts'
import { planIsLocked } from '../planIsLocked.ts'

/** Against what a row is held: nothing here that nobody signed. */
export type RowContext = {
  /** Unix ms, by the server's clock as far as it is known. */
  now: number
  /** Of each record, what came with it and what came before: starts are reckoned once. */
  known: (record: string) => HandedRows
  /** Of those that came with it, what their authors may make, as far as is known yet. */
  allowed: readonly SignedRow[]
}

/**
 * Whether a row's author may do what it does, by the rules as they are mirrored here; null: they may.
 * The server judges again when it comes there.
 */
export async function mayAuthor(
  replica: Replica,
  signed: SignedRow,
  author: Actor,
  { now, known: knownOf, allowed }: RowContext,
): Promise<HandOverRefusal | null> {
  const { newDocumentState: mine, assumedMasterState: base = null } = signed.row
  const type = typeNamed(mine.type)
  if (!type) return 'tooNew'
  const known = knownOf(mine.id)
  if (!isWhole(signed, known)) return 'notWhole'
  const start = startOrTangle(type, { base, taken: signed.taken }, known)
  if (start === 'tooMuch') return start
  const { data: after, deleted } = contentOf(mine, start)
  const changesFate = start !== null && start.deleted !== deleted
  const op = start === null ? 'create' : changesFate ? 'delete' : 'update'
  const before = start?.data ?? null
  const related = await relatedTo(replica, mine.scope, [before ?? {}, after], allowed)
  const wedding = related(scopeId(mine.scope), 'wedding')
  const context = { now, locked: wedding !== null && planIsLocked(wedding, now), related }
  const refusal = judgeEdit({ id: mine.id, type, op, before, after }, author, context)
  if (!refusal) return null
  return refusal.reason === 'notAllowed' ? 'notAllowed' : 'unreadable'
}

function startOrTangle(
  ...[type, row, known]: Parameters<typeof startOf>
): Content | null | 'tooMuch' {
  try {
    return startOf(type, row, known)
  } catch (error) {
    if (error instanceof TooTangled) return 'tooMuch'
    throw error
  }
}

/**
 * Records that the rules may look at: those named in the data, as they stand here, or else as they came
 * beside from somebody who may make them.
 */
async function relatedTo(
  { records }: Replica,
  scope: string,
  sides: readonly JsonObject[],
  beside: readonly SignedRow[],
): Promise<RightsContext['related']> {
  const named = sides.flatMap(Object.values).filter((value) => typeof value === 'string')
  const ids = [...new Set([...named, scope.slice(scope.indexOf(':') + 1)])]
  const here = await records.storageInstance.findDocumentsById(ids, true)
  const states = [...beside.map(({ row }) => row.newDocumentState), ...here]
  const alive = states.filter((one) => one.scope === scope && !one._deleted)
  const known = new Map(alive.map((one) => [one.id, one]))
  return (id, named) => {
    const found = known.get(id)
    return found?.type === named ? found.data : null
  }
}
