import type { RxDocumentData } from 'rxdb'
import { keysNamedBy, rowKey, type SignedRow } from '#shared/courier/signedRow.ts'
import type { Content } from '#shared/courier/mergeKept.ts'
import { handedRow, type HandedRows } from '#shared/courier/handedRow.ts'
import { startOf, TooTangled } from '#shared/courier/startOf.ts'
import { takeRow, type TakenIn } from '#shared/courier/takeRow.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { openBelieved, type Believed } from '../believed.ts'
import type { Replica } from '../database.ts'
import { envelopeOf } from '../planEdits.ts'
import type { StoredFields } from '../recordsSchema.ts'
import { takeStamps } from '../stamps.ts'
import type { OpenedBundle } from './takeBundle.ts'
import { asCarried, heldRows, isOf, stampOf, type HeldRow } from './heldRows.ts'
import { knownRows } from './knownRows.ts'
import { takenBy } from './takenBy.ts'
import { noteTaken, withRow, type TakenRecord } from './takenNote.ts'

/** What became of one row here. */
export type TakenRow = { row: SignedRow; then: TakenIn['then']; kept: readonly string[] }

/** Another tab may write the same record between our read and our write; then we look again. */
const MAX_ATTEMPTS = 6

/**
 * Takes in rows that were handed over and held against what is known here (`openBundle`). A record that
 * nobody changed here becomes the author's own state, under their name; what this device has changed
 * stays, and the rest is put beside it as an edit of this device's own. What RxDB believes the server
 * to hold is not touched: all of it waits to be sent.
 */
export function takeIn(
  replica: Replica,
  opened: Pick<OpenedBundle, 'bundle' | 'fresh' | 'beside'>,
): Promise<TakenRow[]> {
  const turn = replica.writing.tail.then(() => takeAll(replica, opened))
  replica.writing.tail = turn.catch(() => undefined)
  return turn
}

async function takeAll(
  replica: Replica,
  { bundle, fresh, beside }: Pick<OpenedBundle, 'bundle' | 'fresh' | 'beside'>,
): Promise<TakenRow[]> {
  const { wedding } = bundle
  const via = bundle.from.account
  await keepNamed(replica, { fresh, beside, via })
  const held = (await heldRows(replica.local)).map(({ signed }) => signed)
  const known = knownRows([...held, ...beside])
  const believed = await openBelieved(replica)
  try {
    const done: TakenRow[] = []
    let records: TakenRecord[] = []
    for (const row of fresh) {
      const taken = await takeOne(replica, believed, row, { via, known }).catch(untangled)
      if (taken === 'tooMuch') await replica.local.carried.delete(rowKey(row))
      if (!taken || taken === 'tooMuch') continue
      const { then, kept, ...states } = taken
      done.push({ row, then, kept })
      const { id } = row.row.newDocumentState
      records = withRow(records, { id, key: rowKey(row), ...states })
    }
    const note = { from: via, takenAt: replica.edge.now(), records }
    if (done.length > 0) await noteTaken(replica.local, wedding, note)
    return done
  } finally {
    await believed.close()
  }
}

function untangled(error: unknown): 'tooMuch' {
  if (error instanceof TooTangled) return 'tooMuch'
  throw error
}

/** What stands here already and is stood upon by what comes goes on with it. */
async function keepNamed(
  { local, edge }: Replica,
  of: { fresh: readonly SignedRow[]; beside: readonly SignedRow[]; via: string },
): Promise<void> {
  const named = keysNamedBy(of.fresh)
  const coming = new Set(of.fresh.map(rowKey))
  const known = new Set((await heldRows(local)).map(({ key }) => key))
  const wanted = of.beside.filter((row) => {
    const key = rowKey(row)
    return named.has(key) && !coming.has(key) && !known.has(key)
  })
  const part = {
    via: of.via,
    kept: [],
    since: null,
    baseAt: null,
    outcome: null,
    takenAt: edge.now(),
  }
  await local.carried.bulkPut(
    wanted.map((signed) => asCarried({ ...part, key: rowKey(signed), signed })),
  )
}

async function takeOne(
  replica: Replica,
  believed: Believed,
  signed: SignedRow,
  { via, known: knownOf }: { via: string; known: (record: string) => HandedRows },
): Promise<
  (Omit<TakenRow, 'row'> & { before: RecordEnvelope | null; after: string | null }) | null
> {
  const { local, records, edge } = replica
  const { id, type: name } = signed.row.newDocumentState
  const type = typeNamed(name)
  if (!type) return null
  const held = await heldRows(local, [id])
  if (held.some((one) => one.key === rowKey(signed))) return null
  const entry: HeldRow = {
    key: rowKey(signed),
    takenAt: edge.now(),
    signed,
    via,
    kept: [],
    since: null,
    baseAt: null,
    outcome: null,
  }
  // First: cut short here, it is carried on all the same, and nothing is said to stand upon it.
  await local.carried.put(asCarried(entry))
  const known = knownOf(id)
  const rowOf = (one: SignedRow) => known.get(one.row.newDocumentState.at) ?? handedRow(one)
  const earlier = held.map((one) => rowOf(one.signed))
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const [previous] = await records.storageInstance.findDocumentsById([id], true)
    const here = previous ? envelopeOf(previous) : null
    const isCopy = held.some((one) => stampOf(one) === here?.at && !isOf(one, replica.replicaId))
    const noted = (await believed.states([id])).get(id) ?? null
    const isWritten = here !== null && parseStamp(here.at).replica === replica.replicaId
    // A state that the server gave out, and RxDB is about to note that it did (F14).
    const base = here && !isCopy && !isWritten ? here : noted
    const isOwn = here !== null && isWritten && !sameJson(here, base)
    const start = isOwn ? startHere(type, here, base, { held, known, replica }) : null
    const taken = takeRow(type, rowOf(signed), here, { known, earlier, isOwn, start })
    const [since = ''] = await takeStamps(replica, 1, here ? [here.at] : [])
    const after = stateAfter(replica, taken, signed.row.newDocumentState, since)
    if (after && !(await written(replica, previous, after))) continue
    const { then, kept } = taken
    const baseAt = base?.at ?? null
    await local.carried.put(asCarried({ ...entry, kept: [...kept], since, baseAt }))
    return { then, kept, before: here, after: after?.at ?? here?.at ?? null }
  }
  throw new Error(`A record changed ${MAX_ATTEMPTS} times while it was being taken in`)
}

/** What this device's edit that stands here was written upon. */
function startHere(
  type: TypeDeclaration,
  here: RecordEnvelope,
  base: RecordEnvelope | null,
  of: { held: readonly HeldRow[]; known: HandedRows; replica: Replica },
): Content | null {
  const taken = takenBy({ at: here.at, base }, of.held, of.replica.replicaId)
  return startOf(type, { base, taken }, of.known)
}

function stateAfter(
  { account }: Replica,
  taken: TakenIn,
  mine: RecordEnvelope,
  at: string,
): RecordEnvelope | null {
  switch (taken.then) {
    case 'same':
      return null
    case 'adopt':
      return taken.record
    case 'merge': {
      const { data, deleted } = taken.content
      return { ...mine, data, _deleted: deleted, at, by: account }
    }
  }
}

/** False: somebody else wrote it since. */
async function written(
  { records }: Replica,
  previous: RxDocumentData<StoredFields> | undefined,
  after: RecordEnvelope,
): Promise<boolean> {
  const meta = previous ?? { _attachments: {}, _meta: { lwt: 1 }, _rev: '' }
  const document = {
    ...after,
    _attachments: meta._attachments,
    _meta: { ...meta._meta },
    _rev: meta._rev,
  }
  const row = { ...(previous && { previous }), document }
  const { error } = await records.storageInstance.bulkWrite([row], 'wedsync-take-in')
  const [failed] = error
  if (failed && failed.status !== 409)
    throw new Error(`A record could not be taken in (${failed.status})`)
  return !failed
}
