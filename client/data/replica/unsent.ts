import {
  getChangedDocumentsSince,
  getRxReplicationMetaInstanceSchema,
  type RxStorageInstance,
  type RxStorageReplicationMeta,
} from 'rxdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { RecordsCollection, Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'
import type { StoredFields } from './recordsSchema.ts'

/** Part of the name of the replication's own database: changing it would forget what was sent. */
export const REPLICATION = 'wedsync'

/** A record whose state here is not known to be on the server. */
export type UnsentRecord = {
  record: RecordEnvelope
  /** What the server is believed to hold; null for a record it has never seen. */
  base: RecordEnvelope | null
}

type Meta = RxStorageReplicationMeta<StoredFields & { _deleted: boolean }, Position>
type Position = { id: string; lwt: number }
type MetaInstance = RxStorageInstance<Meta, unknown, unknown>

export type UnsentReader = {
  read: () => Promise<UnsentRecord[]>
  close: () => Promise<void>
}

const BATCH = 500

/** Name of the collection in which RxDB keeps what it believes the server to hold. */
export async function metaCollectionName(records: RecordsCollection): Promise<string> {
  const hash = await records.database.hashFunction(`${records.name}-${REPLICATION}`)
  return `rx-replication-meta-${hash}`
}

/**
 * Reads what waits from where replication itself reads it: records changed since its checkpoint,
 * less those equal to the state the server is believed to hold. There is no second outbox that
 * could differ from the first.
 */
export async function openUnsentReader({ database, records }: Replica): Promise<UnsentReader> {
  const meta: MetaInstance = await getRxStorageDexie().createStorageInstance<Meta>({
    databaseInstanceToken: database.token,
    databaseName: database.name,
    collectionName: await metaCollectionName(records),
    schema: getRxReplicationMetaInstanceSchema<StoredFields & { _deleted: boolean }, Position>(
      records.schema.jsonSchema,
      false,
    ),
    options: {},
    multiInstance: false,
    devMode: false,
  })

  async function read(): Promise<UnsentRecord[]> {
    const [up] = await meta.findDocumentsById(['up|1'], false)
    const unsent: UnsentRecord[] = []
    let position: Position | undefined = up?.checkpointData
    for (;;) {
      const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
      if (page.documents.length === 0) return unsent
      const believed = await beliefs(page.documents.map(({ id }) => id))
      for (const document of page.documents) {
        const record = envelopeOf(document)
        const base = believed.get(document.id) ?? null
        if (!base || !sameJson(base, record)) unsent.push({ record, base })
      }
      if (page.documents.length < BATCH) return unsent
      position = page.checkpoint
    }
  }

  async function beliefs(ids: readonly string[]): Promise<Map<string, RecordEnvelope>> {
    const found = await meta.findDocumentsById(
      ids.map((id) => `${id}|0`),
      true,
    )
    return new Map(
      found.map(({ itemId, docData }) => {
        const { id, scope, type, data, at, by, _deleted } = docData
        return [itemId, { id, scope, type, data, at, by, _deleted }]
      }),
    )
  }

  return { read, close: () => meta.close() }
}
