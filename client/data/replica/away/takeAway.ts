import { getChangedDocumentsSince } from 'rxdb'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { openBelieved } from '../believed.ts'
import type { Replica } from '../database.ts'
import { forgetScope } from '../notePull.ts'
import { envelopeOf } from '../planEdits.ts'
import { forgetListing, listAnew } from '../relisting.ts'
import { openUnsentReader, type UnsentRecord } from '../unsent.ts'
import { dropAway, noteAway, readAway, type AwayWedding } from './awayWeddings.ts'

export type TakenAway =
  | { ok: true }
  /** Something of it is only on this device; nothing was changed. */
  | { ok: false; unsent: number }

const BATCH = 500

/**
 * Takes a wedding off this device and tells nobody: its records become tombstones without content
 * here alone, and pulls decline it from now on. What is only here keeps it here.
 *
 * Only while nothing replicates.
 */
export async function takeAway(
  replica: Replica,
  wedding: Omit<AwayWedding, 'takenAt' | 'isEmpty'>,
): Promise<TakenAway> {
  const { local, edge } = replica
  const noted: AwayWedding = { ...wedding, takenAt: edge.now(), isEmpty: false }
  return inWritersTurn(replica, async () => {
    const unsent = await countUnsent(replica, wedding.scope)
    if (unsent > 0) return { ok: false, unsent }
    // First of all, so that no pull brings back what is being taken away.
    await noteAway(local, noted)
    const isEmpty = await emptyScope(replica, wedding.scope)
    await noteAway(local, { ...noted, isEmpty })
    return { ok: true }
  })
}

/** Goes on with what a crash cut short. Only while nothing replicates. */
export async function finishTakingAway(replica: Replica): Promise<void> {
  for (const wedding of await readAway(replica.local)) {
    if (wedding.isEmpty) continue
    const isEmpty = await inWritersTurn(replica, () => emptyScope(replica, wedding.scope))
    await noteAway(replica.local, { ...wedding, isEmpty })
  }
}

/** The next pull lists it from zero. Only while nothing replicates. */
export async function bringBack({ local }: Replica, scope: ScopeName): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    await listAnew(local, scope)
    await dropAway(local, new Set([scope]))
  })
}

/** Edits that were not sent or were refused, files that the server has not whole, edits carried for others. */
async function countUnsent(replica: Replica, scope: ScopeName): Promise<number> {
  const { local } = replica
  const records = await unsentRecords(replica)
  const [refused, carried, files] = await Promise.all([
    local.rejections.where('scope').equals(scope).count(),
    local.carried.where('scope').equals(scope).count(),
    local.files
      .where('scope')
      .equals(scope)
      .and(({ state }) => state !== 'whole')
      .count(),
  ])
  return records.filter(({ record }) => record.scope === scope).length + refused + carried + files
}

async function unsentRecords(replica: Replica): Promise<readonly UnsentRecord[]> {
  const reader = await openUnsentReader(replica)
  try {
    return await reader.read()
  } finally {
    await reader.close()
  }
}

/** False: another window wrote meanwhile; its edit stays until it is sent. */
async function emptyScope(replica: Replica, scope: ScopeName): Promise<boolean> {
  const { records, local } = replica
  let isEmpty = true
  const believed = await openBelieved(replica)
  try {
    let position: { id: string; lwt: number } | undefined
    for (;;) {
      const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
      const found = page.documents.filter(
        (one) => one.scope === scope && !isScrubbed(envelopeOf(one)),
      )
      // What is written after this is told by its conflict.
      const unsent = found.length > 0 ? await unsentRecords(replica) : []
      const kept = new Set(unsent.map(({ record }) => record.id))
      if (found.some(({ id }) => kept.has(id))) isEmpty = false
      const rows = found
        .filter(({ id }) => !kept.has(id))
        .map((previous) => {
          const gone = scrubbedTombstone(envelopeOf(previous), previous.at)
          return { previous, document: { ...previous, ...gone, _meta: { ...previous._meta } } }
        })
      if (rows.length > 0) {
        // Not the other way round: a crash between the two then leaves a tombstone that is never sent.
        const { error } = await records.storageInstance.bulkWrite(rows, 'wedsync-take-away')
        const overtaken = new Set(error.map(({ documentId }) => documentId))
        if (overtaken.size > 0) isEmpty = false
        const gone = rows.map(({ document }) => envelopeOf(document))
        await believed.believe(gone.filter(({ id }) => !overtaken.has(id)))
      }
      if (page.documents.length < BATCH) break
      position = page.checkpoint
    }
  } finally {
    await believed.close()
  }
  await forgetScope(local, scope)
  await forgetListing(local, scope)
  return isEmpty
}

function isScrubbed({ _deleted, by }: RecordEnvelope): boolean {
  return _deleted && by === ''
}

/** Nothing is written by this window meanwhile. */
function inWritersTurn<T>(replica: Replica, work: () => Promise<T>): Promise<T> {
  const turn = replica.writing.tail.then(work)
  replica.writing.tail = turn.catch(() => undefined)
  return turn
}
