import type { MemoryScopes } from '../files/memoryFiles.ts'
import type { MemoryStore } from '../sync/memoryStore.ts'
import type { SyncStore } from '../sync/store.ts'

/** Records and members of a store, as the files of the same server see them; of memory, history too. */
export function scopesOf(store: SyncStore & Partial<Pick<MemoryStore, 'history'>>): MemoryScopes {
  return {
    member: (user, scope) =>
      store.read(user, async (snapshot) => {
        const all = await snapshot.memberships()
        return all.find((one) => one.scope === scope && one.leftAt === null) ?? null
      }),
    record(scope, id) {
      const wanted = {
        scopes: [scope],
        users: [],
        records: [{ scope, id }],
        heads: [],
        revisions: [],
      }
      return store.commit(wanted, ({ records }) => {
        const stored = records.get(id)
        const writes = { records: [], revisions: [], heads: [], memberships: [] }
        if (!stored) return { writes, result: null }
        const { record, audience, erased } = stored
        const { type, data, _deleted } = record
        const kept = { type, data, audience, isGone: _deleted, isErased: erased === true }
        return { writes, result: kept }
      })
    },
    everything: (scope) => JSON.stringify(store.history?.(scope)),
  }
}
