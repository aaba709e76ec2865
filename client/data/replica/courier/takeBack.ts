import type { RxDocumentData } from 'rxdb'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { openBelieved, type Believed } from '../believed.ts'
import type { Replica } from '../database.ts'
import { envelopeOf } from '../planEdits.ts'
import { goingWith } from '../goingWith.ts'
import type { StoredFields } from '../recordsSchema.ts'
import { takeStamps } from '../stamps.ts'
import { openUnsentReader } from '../unsent.ts'
import { heldRows, idOf, type HeldRow } from './heldRows.ts'
import { lastTaken, noteTaken, type TakenRecord } from './takenNote.ts'

/** How many edits went, and how many stay: others stand upon them, or the server has them. */
export type TakenBack = { back: number; stayed: number }

/**
 * Takes back the last bundle that was taken in: its rows are carried no further, and each record is as
 * it stood here before. That is no edit, since taking in was none: the authors keep theirs and bring
 * them themselves. A record that anything newer stands upon stays as it is.
 *
 * Only while nothing of the account replicates, or a request under way would carry it after all.
 */
export function takeBack(replica: Replica, wedding: ScopeName): Promise<TakenBack> {
  const turn = replica.writing.tail.then(() => takeBackNow(replica, wedding))
  replica.writing.tail = turn.catch(() => undefined)
  return turn
}

async function takeBackNow(replica: Replica, wedding: ScopeName): Promise<TakenBack> {
  const { local } = replica
  const note = await lastTaken(local, wedding)
  const told = { back: 0, stayed: 0 }
  if (!note) return told
  const believed = await openBelieved(replica)
  try {
    const going = await thatMayGo(replica, note.records)
    for (const record of note.records) {
      const isBack = going.includes(record) && (await oneBack(replica, believed, record))
      told[isBack ? 'back' : 'stayed'] += record.keys.length
    }
  } finally {
    await believed.close()
  }
  await noteTaken(local, wedding, null)
  return told
}

/** Nothing newer stands upon them, nor speaks of a record that would then not be here. */
async function thatMayGo(
  replica: Replica,
  taken: readonly TakenRecord[],
): Promise<readonly TakenRecord[]> {
  const { local, records } = replica
  const here = await records.storageInstance.findDocumentsById(
    taken.map(({ id }) => id),
    true,
  )
  const stamps = new Map(here.map(({ id, at }) => [id, at]))
  const held = Map.groupBy(await heldRows(local), idOf)
  let going = taken.filter(
    ({ id, after, keys }) => (stamps.get(id) ?? null) === after && isFree(held.get(id) ?? [], keys),
  )
  const reader = await openUnsentReader(replica)
  try {
    const unsent = await reader.read()
    for (let before = -1; before !== going.length;) {
      before = going.length
      const ids = new Set(going.map(({ id }) => id))
      going = going.filter(({ id }) =>
        goingWith(unsent, [id]).every(({ record }) => ids.has(record.id)),
      )
    }
    return going
  } finally {
    await reader.close()
  }
}

async function oneBack(
  replica: Replica,
  believed: Believed,
  { id, keys, before, after }: TakenRecord,
): Promise<boolean> {
  const { local, records } = replica
  const [previous] = await records.storageInstance.findDocumentsById([id], true)
  if ((previous?.at ?? null) !== after) return false
  const base = (await believed.states([id])).get(id) ?? null
  if (previous && previous.at !== before?.at) {
    const state = await stateBefore(replica, envelopeOf(previous), { before, base })
    // First: cut short here, the record still stands as it was taken in.
    if (before === null && base === null) await believed.believe([state])
    if (!(await written(replica, previous, state))) return false
  }
  await local.carried.bulkDelete([...keys])
  return true
}

/** The server was not told of these rows, and none that is held or was handed out stands upon them. */
function isFree(held: readonly HeldRow[], keys: readonly string[]): boolean {
  const going = held.filter(({ key }) => keys.includes(key))
  const names = new Set(going.map(({ signed }) => signed.row.newDocumentState.at))
  return (
    going.length === keys.length &&
    going.every(({ outcome }) => outcome === null) &&
    held.every((row) => going.includes(row) || row.signed.taken.every(({ at }) => !names.has(at)))
  )
}

/**
 * As it stood, stamp and all, where that was the server's state or another copy: there is nothing to be
 * sent then. What was written here gets a new stamp (R3): a push may have carried what it grew to.
 */
async function stateBefore(
  replica: Replica,
  now: RecordEnvelope,
  { before, base }: { before: RecordEnvelope | null; base: RecordEnvelope | null },
): Promise<RecordEnvelope> {
  if (before === null) return base ?? scrubbedTombstone(now, now.at)
  const isOwn = parseStamp(before.at).replica === replica.replicaId && !sameJson(before, base)
  if (!isOwn) return before
  const [at = ''] = await takeStamps(replica, 1, [now.at])
  return { ...before, at }
}

/** False: somebody else wrote it since. */
async function written(
  { records }: Replica,
  previous: RxDocumentData<StoredFields>,
  state: RecordEnvelope,
): Promise<boolean> {
  const document = { ...previous, ...state, _meta: { ...previous._meta } }
  const { error } = await records.storageInstance.bulkWrite(
    [{ previous, document }],
    'wedsync-take-back',
  )
  const [failed] = error
  if (failed && failed.status !== 409)
    throw new Error(`A record could not be taken back (${failed.status})`)
  return !failed
}
