import { getChangedDocumentsSince } from 'rxdb'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { openBelieved } from './believed.ts'
import type { Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'

const BATCH = 500

/**
 * Makes a scope ready to be listed anew. RxDB drops a listed state of a record that it takes for an
 * unsent edit (F3), and it takes for one whatever differs from what it believes the server to hold:
 * a state that was damaged, or half written in a crash, would stay for ever.
 *
 * An edit of this device that was never noted as sent is written again as it is, so that it is sent;
 * any other state is believed to be the server's until the listing says what is.
 *
 * Only while RxDB rests.
 *
 * @param unsent ids of what waits to be sent: it is left alone
 */
export async function mendBelieved(
  replica: Replica,
  scope: ScopeName,
  unsent: ReadonlySet<string>,
): Promise<void> {
  const { records } = replica
  const believed = await openBelieved(replica)
  const isOwn = ({ at }: RecordEnvelope) => parseStamp(at).replica === replica.replicaId
  try {
    const strays: RecordEnvelope[] = []
    const forgotten: string[] = []
    let position: { id: string; lwt: number } | undefined
    for (;;) {
      const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
      const here = page.documents
        .map(envelopeOf)
        .filter((record) => record.scope === scope && !unsent.has(record.id))
      const bases = await believed.states(here.map(({ id }) => id))
      for (const record of here) {
        const base = bases.get(record.id)
        if (sameJson(base, record)) continue
        // Every edit has a stamp of its own (R3): the same stamp with other content is damage.
        if (isOwn(record) && base?.at !== record.at) forgotten.push(record.id)
        else strays.push(record)
      }
      if (page.documents.length < BATCH) break
      position = page.checkpoint
    }
    await believed.believe(strays)
    await writeAgain(replica, forgotten)
  } finally {
    await believed.close()
  }
}

/** The same state with a new revision: RxDB finds it among what changed and sends it. */
async function writeAgain({ records }: Replica, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const documents = await records.storageInstance.findDocumentsById([...ids], true)
  const rows = documents.map((previous) => ({
    previous,
    document: { ...previous, _meta: { ...previous._meta } },
  }))
  await records.storageInstance.bulkWrite(rows, 'wedsync-send-again')
}
