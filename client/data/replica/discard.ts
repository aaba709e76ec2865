import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { openBelieved } from './believed.ts'
import type { Replica } from './database.ts'
import { goingWith } from './goingWith.ts'
import { listAnew } from './relisting.ts'
import { openUnsentReader, type UnsentRecord } from './unsent.ts'

/**
 * Takes unsent edits off this device as if they had never been made: the record is again the very state
 * that the server is believed to hold, stamp and all, and so there is nothing to send (R3 is for edits
 * that are to be sent). A record that was never sent becomes a tombstone without author, which is
 * nobody's wish to delete.
 *
 * Only while nothing of the account replicates: a request under way would carry the edit after all.
 * Where one did, and its answer was lost, the edit is the server's by now and comes with the next pull.
 * States of others that were dropped because an edit waited (F3) come with a listing from zero.
 *
 * @returns what went, with all that spoke of it; without what somebody wrote again meanwhile
 */
export function discardUnsent(
  replica: Replica,
  ids: readonly string[],
): Promise<readonly UnsentRecord[]> {
  const turn = replica.writing.tail.then(() => discardNow(replica, ids))
  replica.writing.tail = turn.catch(() => undefined)
  return turn
}

async function discardNow(
  replica: Replica,
  ids: readonly string[],
): Promise<readonly UnsentRecord[]> {
  const { local, records } = replica
  const reader = await openUnsentReader(replica)
  const believed = await openBelieved(replica)
  try {
    const going = goingWith(await reader.read(), ids)
    // First: cut short here, the edit still waits; a tombstone believed in is no base (see replication.ts).
    await believed.believe(going.filter(({ base }) => base === null).map(standsBelow))
    const scopes = new Set(going.map(({ record }) => record.scope))
    await local.transaction('rw', local.settings, async () => {
      for (const scope of scopes) await listAnew(local, scope)
    })
    const found = await records.storageInstance.findDocumentsById(
      going.map(({ record }) => record.id),
      true,
    )
    const states = new Map(going.map((one) => [one.record.id, one]))
    const rows = found.flatMap((previous) => {
      const one = states.get(previous.id)
      if (!one || previous.at !== one.record.at) return []
      return [{ previous, document: { ...previous, ...standsBelow(one) } }]
    })
    const { error } = await records.storageInstance.bulkWrite(rows, 'wedsync-discard')
    for (const { status } of error) {
      if (status !== 409) throw new Error(`An edit could not be discarded (${status})`)
    }
    const kept = new Set(error.map(({ documentId }) => documentId))
    const gone = new Set(rows.map(({ previous }) => previous.id).filter((id) => !kept.has(id)))
    // Nothing that is written here from now on stands upon what was handed over of them.
    await local.carried
      .where('id')
      .anyOf([...gone])
      .delete()
    return going.filter(({ record }) => gone.has(record.id))
  } finally {
    await believed.close()
    await reader.close()
  }
}

function standsBelow({ record, base }: UnsentRecord): RecordEnvelope {
  return base ?? scrubbedTombstone(record, record.at)
}
