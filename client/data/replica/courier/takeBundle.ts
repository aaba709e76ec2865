import type { Bundle } from '#shared/courier/bundle.ts'
import { inOrder } from '#shared/courier/inOrder.ts'
import {
  judgeBundle,
  refusedRow,
  type HandOverRefusal,
  type KnownHere,
} from '#shared/courier/judgeBundle.ts'
import { rowKey, type SignedRow } from '#shared/courier/signedRow.ts'
import { TYPES_RELEASE, typeNamed } from '#shared/schema/everyType.ts'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { actorFrom } from '../actor.ts'
import type { Replica } from '../database.ts'
import { checkSignature } from './deviceKey.ts'
import { heldRows } from './heldRows.ts'
import { knownKeys } from './knownKeys.ts'
import { mayAuthor } from './mayAuthor.ts'

/** A row that is not taken in, with whose it is. */
export type RefusedRow = { row: SignedRow; refusal: HandOverRefusal }

/** A bundle that holds, and what of it is new here. */
export type OpenedBundle = {
  bundle: Bundle
  /** To be taken in, each after those it stands upon. */
  fresh: readonly SignedRow[]
  /** All of it that its author signed: what rows stand upon. */
  beside: readonly SignedRow[]
  /** How many of its rows are here already. */
  known: number
  refused: readonly RefusedRow[]
}

/**
 * Holds a hand-over against what this device knows, offline: who is a member, whose keys are known, who
 * may write what. Nothing is written.
 */
export async function openBundle(
  replica: Replica,
  wedding: ScopeName,
  value: unknown,
): Promise<OpenedBundle | { refusal: HandOverRefusal; from?: string }> {
  const { records, local, account, replicaId, edge } = replica
  const found = await records.find({ selector: { scope: wedding, type: member.name } }).exec()
  const members = found.map(({ _data }) => _data)
  const here: KnownHere = {
    account,
    wedding,
    keys: (await knownKeys(local))?.keys ?? [],
    isMember: (who) => actorFrom(who, wedding, members, null) !== null,
    check: checkSignature,
    now: edge.now(),
  }
  const judged = await judgeBundle(value, here)
  if ('refusal' in judged) return judged

  const held = new Set((await heldRows(local)).map(({ key }) => key))
  const fresh: SignedRow[] = []
  const refused: RefusedRow[] = []
  const beside: SignedRow[] = []
  let known = 0
  for (const row of inOrder(judged.bundle.rows)) {
    if (row.author.replica === replicaId || held.has(rowKey(row)) || (await stands(replica, row))) {
      known += 1
      if ((await refusedRow(row, here)) === null) beside.push(row)
      continue
    }
    const author = actorFrom(row.author.account, wedding, members, null)
    const refusal =
      (await refusedRow(row, here)) ??
      ((await isOfAnother(replica, row)) ? 'unreadable' : null) ??
      (row.types > TYPES_RELEASE || !typeNamed(row.row.newDocumentState.type) ? 'tooNew' : null) ??
      (author && (await mayAuthor(replica, row, author, judged.bundle.rows)))
    if (refusal) refused.push({ row, refusal })
    else fresh.push(row)
    if (!refusal || refusal === 'notAllowed') beside.push(row)
  }
  return { bundle: judged.bundle, fresh, beside, known, refused }
}

/** What stands here under its id is another record: of another wedding, or of another type. */
async function isOfAnother({ records }: Replica, { row }: SignedRow): Promise<boolean> {
  const { id, scope, type } = row.newDocumentState
  const [here] = await records.storageInstance.findDocumentsById([id], true)
  return here !== undefined && (here.scope !== scope || here.type !== type)
}

/** The server has given out this very state: it came by the net before it came by hand. */
async function stands({ records }: Replica, { row }: SignedRow): Promise<boolean> {
  const { id, at } = row.newDocumentState
  const [here] = await records.storageInstance.findDocumentsById([id], true)
  return here?.at === at
}
