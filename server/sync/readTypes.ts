import { tagsOf } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Membership, SyncStore } from './store.ts'

/** The live records of some types of one scope, in one snapshot, as a member may read them now; null: no member. */
export function readTypes(
  store: Pick<SyncStore, 'read'>,
  user: string,
  scope: ScopeName,
  types: readonly string[],
): Promise<{ member: Membership; records: readonly RecordEnvelope[] } | null> {
  return store.read(user, async (snapshot) => {
    const memberships = await snapshot.memberships()
    const member = memberships.find((one) => one.scope === scope && one.leftAt === null)
    if (!member) return null
    return { member, records: await snapshot.ofTypes(scope, types, tagsOf(member)) }
  })
}
