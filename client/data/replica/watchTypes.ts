import type { EventBulk, RxDocumentData } from 'rxdb'
import type { Replica } from './database.ts'
import type { StoredFields } from './recordsSchema.ts'

/** Calls after each change of a record of these types, whoever made it; returns how to stop. */
export function watchTypes(
  { records }: Replica,
  types: readonly string[],
  changed: () => void,
): () => void {
  const watched = new Set(types)
  const changes = records.storageInstance
    .changeStream()
    .subscribe(({ events }: EventBulk<{ documentData: RxDocumentData<StoredFields> }, unknown>) => {
      if (events.some(({ documentData }) => watched.has(documentData.type))) changed()
    })
  return () => changes.unsubscribe()
}
