import { tagsOf } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from './store.ts'

/**
 * Some records by their ids, in one snapshot, as this account may read them now: what it may not, what
 * is deleted, questions and decisions are missing. Locks nothing.
 */
export function readSome(
  store: SyncStore,
  user: string,
  wanted: ReadonlyMap<ScopeName, readonly string[]>,
): Promise<ReadonlyMap<string, RecordEnvelope>> {
  return store.read(user, async (snapshot) => {
    const memberships = await snapshot.memberships()
    const heads = await snapshot.heads([...wanted.keys()])
    const found = new Map<string, RecordEnvelope>()
    for (const member of memberships) {
      const { scope } = member
      const version = heads.get(scope)?.version
      if (member.leftAt !== null || version === undefined) continue
      const tags = tagsOf(member)
      for (const record of wanted.get(scope) ?? []) {
        const states = await snapshot.history.states({ scope, version, limit: 1, tags, record })
        for (const { id, state } of states) found.set(id, state)
      }
    }
    return found
  })
}
