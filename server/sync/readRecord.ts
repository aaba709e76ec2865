import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from './store.ts'

/** One record as it stands, whoever may read it; null where it is not there, or deleted. */
export async function readRecord(
  store: Pick<SyncStore, 'commit'>,
  scope: ScopeName,
  id: string,
): Promise<RecordEnvelope | null> {
  const wanted = { scopes: [scope], users: [], records: [{ scope, id }], heads: [], revisions: [] }
  return store.commit(wanted, ({ records }) => {
    const record = records.get(id)?.record
    const writes = { records: [], revisions: [], heads: [], memberships: [] }
    const isThere = record?.scope === scope && !record._deleted
    return { writes, result: isThere ? record : null }
  })
}
