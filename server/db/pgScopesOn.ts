import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const scopesOn: Statement = {
  name: 'scopes_on',
  text: 'select scope from sync.scopes_on($1, $2::text[]) as scope',
}

/** Names of scopes alone: whoever reads there does so by somebody's rights. */
export function createScopesOn({ withScopes }: Database): SyncStore['scopesOn'] {
  return (type, dates) =>
    withScopes({ role: 'app_keep', scopes: [] }, async (transaction) => {
      const rows = await transaction.query<{ scope: ScopeName }>(scopesOn, [type, dates])
      return rows.map((row) => row.scope)
    })
}
