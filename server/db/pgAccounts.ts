import type { Account, AccountStore } from '../auth/accountStore.ts'
import { createDeviceKeys } from './pgDeviceKeys.ts'
import { createInvitations } from './pgInvitations.ts'
import { createPgLinks } from './pgLinks.ts'
import { createPgShares } from './pgShares.ts'
import { createSessions } from './pgSessions.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const insertAccount: Statement = {
  name: 'insert_account',
  text: `insert into auth.accounts (id, name, email, email_key, created_at)
         values ($1, $2, $3, $4, $5) on conflict (email_key) do nothing returning id`,
}
const insertCredential: Statement = {
  name: 'insert_credential',
  text: 'insert into auth.credentials (user_id, password_hash) values ($1, $2)',
}
const credential: Statement = {
  name: 'credential',
  text: `select account.id, account.name, account.kind, account.email, account.email_key, account.created_at,
           credential.password_hash
         from auth.accounts as account
         join auth.credentials as credential on credential.user_id = account.id
         where account.email_key = $1`,
}
const accountById: Statement = {
  name: 'account',
  text: 'select id, name, kind, email, email_key, created_at from auth.accounts where id = $1',
}

type AccountRow = {
  id: string
  name: string
  kind: Account['kind']
  email: string
  email_key: string
  created_at: number
}

/** Accounts in PostgreSQL: each transaction sees what belongs to what it was given. */
export function createPgAccounts(database: Database): AccountStore {
  return {
    createAccount: ({ account, passwordHash }) => {
      const { id, name, email, emailKey, createdAt } = account
      const settings = { user: id, email: emailKey }
      return database.withScopes({ role: 'app_auth', settings }, async (transaction) => {
        const values = [id, name, email, emailKey, createdAt]
        const created = await transaction.query<{ id: string }>(insertAccount, values)
        if (created.length === 0) return 'taken'
        transaction.send(insertCredential, [id, passwordHash])
        return 'created'
      })
    },

    credentialOf: (emailKey) =>
      database.withScopes(
        { role: 'app_auth', settings: { email: emailKey } },
        async (transaction) => {
          const [row] = await transaction.query<AccountRow & { password_hash: string }>(
            credential,
            [emailKey],
          )
          return row ? { account: accountOf(row), passwordHash: row.password_hash } : null
        },
      ),

    account: (id) =>
      database.withScopes({ role: 'app_auth', settings: { user: id } }, async (transaction) => {
        const [row] = await transaction.query<AccountRow>(accountById, [id])
        return row ? accountOf(row) : null
      }),

    ...createSessions(database),
    ...createDeviceKeys(database),
    ...createInvitations(database),
    ...createPgLinks(database),
    ...createPgShares(database),
  }
}

function accountOf(row: AccountRow): Account {
  const { id, name, kind, email } = row
  return { id, name, kind, email, emailKey: row.email_key, createdAt: row.created_at }
}
