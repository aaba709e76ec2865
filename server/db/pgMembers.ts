import type { SyncStore } from '../sync/store.ts'
import type { Database } from './pool.ts'
import { membership, membershipColumns, type MembershipRow } from './syncRows.ts'
import type { Statement } from './transaction.ts'

const presentMembers: Statement = {
  name: 'present_members',
  text: `select ${membershipColumns} from sync.memberships as membership
         where membership.scope = $1 and membership.left_version is null
         order by membership.joined_at, membership.user_id`,
}

export function createMembers(database: Database): SyncStore['members'] {
  return (scope) =>
    database.withScopes({ role: 'app_rt', user: '', scopes: [scope] }, async (transaction) => {
      const rows = await transaction.query<MembershipRow>(presentMembers, [scope])
      return rows.map(membership)
    })
}
