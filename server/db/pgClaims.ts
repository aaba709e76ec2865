import type { SyncStore } from '../sync/store.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

/** Waits for a claim under way in another transaction, and then finds its row. */
const claimScope: Statement = {
  name: 'claim_scope',
  text: 'insert into sync.scopes (scope) values ($1) on conflict (scope) do nothing returning scope',
}
const isErased: Statement = {
  name: 'scope_erased',
  text: 'select erased from sync.scopes where scope = $1',
}
const claimMembership: Statement = {
  name: 'claim_membership',
  text: `insert into sync.memberships
           (scope, user_id, name, role, owner, member_record, epoch, joined_at)
         values ($1, $2, $3, $4, true, $5, 0, $6)`,
}

/** Scope row and first membership in one transaction: nobody ever sees one without the other. */
export function createClaim(database: Database): SyncStore['claim'] {
  return ({ scope, user, name, role, memberRecord, now }) =>
    database.withScopes({ role: 'app_write', scopes: [scope] }, async (transaction) => {
      const claimed = await transaction.query<{ scope: string }>(claimScope, [scope])
      if (claimed.length > 0) {
        transaction.send(claimMembership, [scope, user, name, role, memberRecord, now])
        return 'claimed'
      }
      const [row] = await transaction.query<{ erased: boolean }>(isErased, [scope])
      return row?.erased ? 'erased' : 'exists'
    })
}
