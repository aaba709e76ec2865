import { document } from '#shared/schema/document.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { PrecacheAnswer } from '../../../sw/messages.ts'
import type { Replica } from '../replica/database.ts'
import { recordSizes } from '../replica/room/recordSizes.ts'

/** Bytes, about. */
export type WeddingUse = {
  records: number
  photos: number
  documents: number
  /** Of the photos and documents, what is only on this device. */
  onlyHere: number
}

/** What takes up room on this device, by kind and by wedding; bytes, about. */
export type StorageUse = {
  byScope: ReadonlyMap<ScopeName, WeddingUse>
  /** What was told of the past. */
  memories: number
  app: number
}

export const NOTHING_USED: WeddingUse = { records: 0, photos: 0, documents: 0, onlyHere: 0 }

export async function readStorageUse(
  replica: Replica,
  app: () => Promise<PrecacheAnswer | null>,
): Promise<StorageUse> {
  const { local, records } = replica
  const [sizes, files, documents, memories, appFiles] = await Promise.all([
    recordSizes(replica),
    local.files.filter(({ isHere }) => isHere).toArray(),
    records.find({ selector: { type: document.name } }).exec(),
    local.memories.toArray(),
    app(),
  ])
  const ofDocuments = new Set(documents.map(({ id }) => id))
  const byScope = new Map<ScopeName, WeddingUse>()
  const add = (scope: ScopeName, part: Partial<WeddingUse>) => {
    const before = byScope.get(scope) ?? NOTHING_USED
    byScope.set(scope, {
      records: before.records + (part.records ?? 0),
      photos: before.photos + (part.photos ?? 0),
      documents: before.documents + (part.documents ?? 0),
      onlyHere: before.onlyHere + (part.onlyHere ?? 0),
    })
  }
  for (const [scope, size] of sizes) add(scope, { records: size })
  for (const { scope, record, size, state } of files) {
    const kind = ofDocuments.has(record) ? 'documents' : 'photos'
    add(scope, { [kind]: size, onlyHere: state === 'whole' ? 0 : size })
  }
  return {
    byScope,
    memories: memories.reduce((sum, { size }) => sum + size, 0),
    app: appFiles?.bytes ?? 0,
  }
}
