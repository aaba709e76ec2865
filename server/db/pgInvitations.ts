import type { AccountStore, StoredInvitation } from '../auth/accountStore.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const columns = `token_hash as "tokenHash", scope, role, vendor, household, invited_by as "invitedBy",
  created_at as "createdAt", expires_at as "expiresAt", taken_by as "takenBy",
  completed_at as "completedAt"`

const insert: Statement = {
  name: 'insert_invitation',
  text: `insert into auth.invitations (token_hash, scope, role, vendor, household, invited_by,
           created_at, expires_at, taken_by, completed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
}
const find: Statement = {
  name: 'invitation',
  text: `select ${columns} from auth.invitations where token_hash = $1`,
}
/** The row's lock decides between two accounts that take it at once. */
const take: Statement = {
  name: 'take_invitation',
  text: `update auth.invitations set taken_by = $2
         where token_hash = $1 and (taken_by is null or taken_by = $2) returning ${columns}`,
}
const complete: Statement = {
  name: 'complete_invitation',
  text: `update auth.invitations set completed_at = $2
         where token_hash = $1 and completed_at is null`,
}

type Invitations = Pick<
  AccountStore,
  'createInvitation' | 'invitation' | 'takeInvitation' | 'completeInvitation'
>

export function createInvitations({ withScopes }: Database): Invitations {
  return {
    createInvitation: (invitation) =>
      withScopes(holding(invitation.tokenHash), (transaction) => {
        transaction.send(insert, [
          invitation.tokenHash,
          invitation.scope,
          invitation.role,
          invitation.vendor,
          invitation.household,
          invitation.invitedBy,
          invitation.createdAt,
          invitation.expiresAt,
          invitation.takenBy,
          invitation.completedAt,
        ])
        return Promise.resolve()
      }),

    invitation: (tokenHash) =>
      withScopes(holding(tokenHash), async (transaction) => {
        const [found] = await transaction.query<StoredInvitation>(find, [tokenHash])
        return found ?? null
      }),

    takeInvitation: (tokenHash, user) =>
      withScopes(holding(tokenHash), async (transaction) => {
        const [taken] = await transaction.query<StoredInvitation>(take, [tokenHash, user])
        return taken ?? null
      }),

    completeInvitation: (tokenHash, at) =>
      withScopes(holding(tokenHash), (transaction) => {
        transaction.send(complete, [tokenHash, at])
        return Promise.resolve()
      }),
  }
}

function holding(tokenHash: string) {
  return { role: 'app_auth', settings: { token: tokenHash } } as const
}
