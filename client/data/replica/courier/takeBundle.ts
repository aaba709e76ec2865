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
import type { Actor } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { actorFrom } from '../actor.ts'
import type { Replica } from '../database.ts'
import { checkSignature } from './deviceKey.ts'
import { heldRows } from './heldRows.ts'
import { knownRows } from './knownRows.ts'
import { knownKeys } from './knownKeys.ts'
import { mayAuthor, type RowContext } from './mayAuthor.ts'

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
 *
 * @param now unix ms, by the server's clock as far as it is known
 */
export async function openBundle(
  replica: Replica,
  wedding: ScopeName,
  value: unknown,
  now = replica.edge.now(),
): Promise<OpenedBundle | { refusal: HandOverRefusal; from?: string }> {
  const { records, local, account, replicaId } = replica
  const found = await records.find({ selector: { scope: wedding, type: member.name } }).exec()
  const members = found.map(({ _data }) => _data)
  const actorOf = (who: string) => actorFrom(who, wedding, members, null)
  const here: KnownHere = {
    account,
    wedding,
    keys: (await knownKeys(local))?.keys ?? [],
    isMember: (who) => actorOf(who) !== null,
    check: checkSignature,
    now,
  }
  const judged = await judgeBundle(value, here)
  if ('refusal' in judged) return judged

  const held = await heldRows(local)
  const heldKeys = new Set(held.map(({ key }) => key))
  const rows = inOrder(judged.bundle.rows)
  const refusals = new Map<SignedRow, HandOverRefusal | null>()
  for (const row of rows) refusals.set(row, await refusedRow(row, here))
  // Only what somebody signed counts for anything: as what rows stand upon, and for what they may do.
  const genuine = rows.filter((row) => refusals.get(row) === null)
  const isKnown = async (row: SignedRow) =>
    row.author.replica === replicaId || heldKeys.has(rowKey(row)) || (await stands(replica, row))
  const coming: SignedRow[] = []
  for (const row of rows) if (!(await isKnown(row))) coming.push(row)

  // What one may do can follow from another record that came along: so until nothing more is allowed.
  const known = knownRows([...held.map(({ signed }) => signed), ...genuine])
  let allowed: SignedRow[] = []
  let open = coming.filter((row) => genuine.includes(row))
  for (let before = -1; before < allowed.length;) {
    before = allowed.length
    for (const row of open) {
      const author = actorOf(row.author.account)
      if (author)
        refusals.set(row, await refusedHere(replica, row, author, { now, known, allowed }))
    }
    open = open.filter((row) => refusals.get(row) === 'notAllowed')
    allowed = coming.filter((row) => refusals.get(row) === null)
  }
  const fresh = allowed
  const refused = coming.flatMap((row): RefusedRow[] => {
    const refusal = refusals.get(row)
    return refusal ? [{ row, refusal }] : []
  })
  const unfit = new Set(
    refused.flatMap(({ row, refusal }) => (refusal === 'notAllowed' ? [] : [row])),
  )
  const beside = genuine.filter((row) => !unfit.has(row))
  return { bundle: judged.bundle, fresh, beside, known: rows.length - coming.length, refused }
}

async function refusedHere(
  replica: Replica,
  row: SignedRow,
  author: Actor,
  context: RowContext,
): Promise<HandOverRefusal | null> {
  if (await isOfAnother(replica, row)) return 'unreadable'
  if (row.types > TYPES_RELEASE || !typeNamed(row.row.newDocumentState.type)) return 'tooNew'
  return mayAuthor(replica, row, author, context)
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
