import { getChangedDocumentsSince } from 'rxdb'
import type { ScopeChecksum } from '#shared/protocol/checksum.ts'
import { createRecordsDigest, type RecordsDigest } from '#shared/protocol/recordsDigest.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'

const BATCH = 500

/** What this device holds of these scopes, read once from beginning to end, page by page. */
export async function ownDigests(
  { records, database }: Replica,
  scopes: readonly ScopeName[],
): Promise<ReadonlyMap<ScopeName, Pick<ScopeChecksum, 'count' | 'buckets'>>> {
  const digests = new Map<ScopeName, RecordsDigest>(
    scopes.map((scope) => [scope, createRecordsDigest(database.hashFunction)]),
  )
  let position: { id: string; lwt: number } | undefined
  for (;;) {
    const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
    const envelopes = page.documents.map(envelopeOf)
    for (const [scope, digest] of digests) {
      await digest.add(envelopes.filter((record) => record.scope === scope))
    }
    if (page.documents.length < BATCH) break
    position = page.checkpoint
  }
  return new Map([...digests].map(([scope, digest]) => [scope, digest.result()]))
}
