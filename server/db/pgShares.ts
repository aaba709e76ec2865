import type { LinkStore, StoredShare } from '../auth/linkStore.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const columns = `id, token_hash as "tokenHash", scope, made_by as "madeBy",
  created_at as "createdAt", ends_at as "endsAt", revoked_at as "revokedAt",
  revoked_by as "revokedBy", reads, last_read_at as "lastReadAt"`

const insert: Statement = {
  name: 'insert_share',
  text: `insert into auth.shares (id, token_hash, scope, made_by, created_at, ends_at, revoked_at,
           revoked_by, reads, last_read_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
}
const byToken: Statement = {
  name: 'share_by_token',
  text: `select ${columns} from auth.shares where token_hash = $1`,
}
const ofScope: Statement = {
  name: 'shares_of',
  text: `select ${columns} from auth.shares where scope = $1 order by created_at desc, id`,
}
const revoke: Statement = {
  name: 'revoke_share',
  text: `update auth.shares set revoked_at = coalesce(revoked_at, $4),
           revoked_by = coalesce(revoked_by, $3)
         where scope = $1 and id = $2 returning id`,
}
const count: Statement = {
  name: 'count_share_read',
  text: `update auth.shares set reads = reads + 1, last_read_at = $2 where token_hash = $1`,
}

type Shares = Pick<
  LinkStore,
  'createShare' | 'shareByToken' | 'sharesOf' | 'revokeShare' | 'countShareRead'
>

export function createPgShares({ withScopes }: Database): Shares {
  return {
    createShare: (share) =>
      withScopes({ role: 'app_auth', settings: { scopes: share.scope } }, (transaction) => {
        transaction.send(insert, [
          share.id,
          share.tokenHash,
          share.scope,
          share.madeBy,
          share.createdAt,
          share.endsAt,
          share.revokedAt,
          share.revokedBy,
          share.reads,
          share.lastReadAt,
        ])
        return Promise.resolve()
      }),

    shareByToken: (tokenHash) =>
      withScopes({ role: 'app_auth', settings: { token: tokenHash } }, async (transaction) => {
        const [share] = await transaction.query<StoredShare>(byToken, [tokenHash])
        return share ?? null
      }),

    sharesOf: (scope) =>
      withScopes({ role: 'app_auth', settings: { scopes: scope } }, (transaction) =>
        transaction.query<StoredShare>(ofScope, [scope]),
      ),

    revokeShare: (scope, id, by, at) =>
      withScopes(
        { role: 'app_auth', settings: { scopes: scope } },
        async (transaction) =>
          (await transaction.query<{ id: string }>(revoke, [scope, id, by, at])).length > 0,
      ),

    countShareRead: (tokenHash, at) =>
      withScopes({ role: 'app_auth', settings: { token: tokenHash } }, (transaction) => {
        transaction.send(count, [tokenHash, at])
        return Promise.resolve()
      }),
  }
}
