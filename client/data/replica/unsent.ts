import { getChangedDocumentsSince } from 'rxdb'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { openBelieved } from './believed.ts'
import { rescanned, rescanSince } from './clockSetBack.ts'
import type { Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'

/** A record whose state here is not known to be on the server. */
export type UnsentRecord = {
  record: RecordEnvelope
  /** What the server is believed to hold; null for a record it has never seen. */
  base: RecordEnvelope | null
}

export type UnsentReader = {
  read: () => Promise<UnsentRecord[]>
  close: () => Promise<void>
}

const BATCH = 500

/**
 * Reads what waits from where replication itself reads it: records changed since its checkpoint,
 * less those equal to the state the server is believed to hold. There is no second outbox that
 * could differ from the first.
 */
export async function openUnsentReader(replica: Replica): Promise<UnsentReader> {
  const { records, local } = replica
  const believed = await openBelieved(replica)

  async function read(): Promise<UnsentRecord[]> {
    const rescan = await rescanSince(local)
    const unsent: UnsentRecord[] = []
    let position = rescan === null ? await believed.readUpTo() : undefined
    for (;;) {
      const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
      const bases = await believed.states(page.documents.map(({ id }) => id))
      for (const document of page.documents) {
        const record = envelopeOf(document)
        const base = bases.get(document.id) ?? null
        if (!base || !sameJson(base, record)) unsent.push({ record, base })
      }
      if (page.documents.length < BATCH) break
      position = page.checkpoint
    }
    if (rescan !== null && unsent.length === 0) await rescanned(local, rescan)
    return unsent
  }

  return { read, close: believed.close }
}
