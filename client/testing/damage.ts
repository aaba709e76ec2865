import { Dexie } from 'dexie'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { Replica } from '../data/replica/database.ts'

/** Changes what is stored behind RxDB's back, as a fault of the storage would; null takes it away. */
export async function damage(
  { database, records }: Pick<Replica, 'database' | 'records'>,
  id: string,
  data: JsonObject | null,
): Promise<void> {
  await onDocuments(database.name, records.schema.version, async (documents) => {
    if (data === null) await documents.delete(id)
    else await documents.update(id, { data })
  })
}

/** A copy of a record under another id, that neither the server nor RxDB ever heard of. */
export async function haunt(
  { database, records }: Pick<Replica, 'database' | 'records'>,
  id: string,
  ghost: { id: string; at: string },
): Promise<void> {
  await onDocuments(database.name, records.schema.version, async (documents) => {
    const document: unknown = await documents.get(id)
    if (typeof document !== 'object') throw new Error('There is no such record')
    await documents.put({ ...document, ...ghost })
  })
}

async function onDocuments(
  name: string,
  version: number,
  work: (documents: ReturnType<Dexie['table']>) => Promise<void>,
): Promise<void> {
  const store = new Dexie(`rxdb-dexie-${name}--${version}--records`)
  await store.open()
  try {
    await work(store.table('docs'))
  } finally {
    store.close()
  }
}
