import {
  createRevision,
  getRxReplicationMetaInstanceSchema,
  type RxDocumentData,
  type RxStorageInstance,
  type RxStorageReplicationMeta,
} from 'rxdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Replica } from './database.ts'
import type { StoredFields } from './recordsSchema.ts'

/** Part of the name of the replication's own database: changing it would forget what was sent. */
export const REPLICATION = 'wedsync'

/** How far RxDB has read our own records, by the device's clock. */
export type Position = { id: string; lwt: number }

type Meta = RxStorageReplicationMeta<StoredFields & { _deleted: boolean }, Position>
type MetaInstance = RxStorageInstance<Meta, unknown, unknown>

/** What RxDB believes the server to hold, and how far it has read our own records. */
export type Believed = {
  states: (ids: readonly string[]) => Promise<Map<string, RecordEnvelope>>
  readUpTo: () => Promise<Position | undefined>
  /** RxDB will believe the server to hold these; only while it rests. */
  believe: (records: readonly RecordEnvelope[]) => Promise<void>
  /** RxDB will read all our records again when it starts next; only while it does not run. */
  readAgain: () => Promise<void>
  close: () => Promise<void>
}

const UP = 'up|1'

export async function openBelieved({ database, records, edge }: Replica): Promise<Believed> {
  const hash = await database.hashFunction(`${records.name}-${REPLICATION}`)
  const meta: MetaInstance = await getRxStorageDexie().createStorageInstance<Meta>({
    databaseInstanceToken: database.token,
    databaseName: database.name,
    collectionName: `rx-replication-meta-${hash}`,
    schema: getRxReplicationMetaInstanceSchema<StoredFields & { _deleted: boolean }, Position>(
      records.schema.jsonSchema,
      false,
    ),
    options: {},
    multiInstance: false,
    devMode: false,
  })

  async function upDocument(): Promise<RxDocumentData<Meta> | undefined> {
    return (await meta.findDocumentsById([UP], false))[0]
  }

  return {
    async states(ids) {
      const found = await meta.findDocumentsById(
        ids.map((id) => keyOf({ id })),
        true,
      )
      return new Map(
        found.map(({ itemId, docData }) => {
          const { id, scope, type, data, at, by, _deleted } = docData
          return [itemId, { id, scope, type, data, at, by, _deleted }]
        }),
      )
    },
    async believe(records) {
      const found = await meta.findDocumentsById(records.map(keyOf), true)
      const known = new Map(found.map((document) => [document.itemId, document]))
      await meta.bulkWrite(
        records.map((docData) => {
          const previous = known.get(docData.id)
          const document: RxDocumentData<Meta> = {
            ...(previous ?? blank(docData)),
            docData,
            _meta: { lwt: edge.now() },
            _rev: createRevision('wedsync', previous),
          }
          return previous ? { previous, document } : { document }
        }),
        'wedsync-believe',
      )
    },
    readUpTo: async () => (await upDocument())?.checkpointData,
    async readAgain() {
      const previous = await upDocument()
      if (!previous) return
      const document = {
        ...previous,
        checkpointData: { id: '', lwt: 0 },
        _rev: createRevision('wedsync', previous),
      }
      await meta.bulkWrite([{ previous, document }], 'wedsync-read-again')
    },
    close: () => meta.close(),
  }
}

function keyOf({ id }: { id: string }): string {
  return `${id}|0`
}

function blank(docData: RecordEnvelope): RxDocumentData<Meta> {
  return {
    id: keyOf(docData),
    isCheckpoint: '0',
    itemId: docData.id,
    docData,
    _attachments: {},
    _deleted: false,
    _meta: { lwt: 0 },
    _rev: '',
  }
}
