import type { Account, AccountStore, StoredSession } from '../auth/accountStore.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const columns = `session.id, session.user_id, session.device, session.device_name,
  session.token_hash, session.created_at, session.last_used_at, session.idle_expires_at,
  session.absolute_expires_at, session.revoked_at, session.wipe`

const forgetOnDevice: Statement = {
  name: 'forget_on_device',
  text: `delete from auth.sessions where user_id = $1 and device = $2 and revoked_at is null`,
}
const insertSession: Statement = {
  name: 'insert_session',
  text: `insert into auth.sessions (id, user_id, device, device_name, token_hash, created_at,
           last_used_at, idle_expires_at, absolute_expires_at, revoked_at, wipe)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
}
const byToken: Statement = {
  name: 'session_by_token',
  text: `select ${columns}, account.name, account.kind, account.email, account.email_key,
           account.created_at as account_created_at
         from auth.sessions as session
         join auth.accounts as account on account.id = session.user_id
         where session.token_hash = $1`,
}
const touch: Statement = {
  name: 'touch_session',
  text: `update auth.sessions set last_used_at = $2, idle_expires_at = $3
         where id = $1 and revoked_at is null`,
}
const ofUser: Statement = {
  name: 'sessions_of',
  text: `select ${columns} from auth.sessions as session
         where session.user_id = $1 and session.revoked_at is null
         order by session.last_used_at desc, session.id`,
}
const revoke: Statement = {
  name: 'revoke_session',
  text: `update auth.sessions set revoked_at = coalesce(revoked_at, $3), wipe = wipe or $4
         where id = $2 and user_id = $1 returning id`,
}
const forgetKeys: Statement = {
  name: 'forget_device_keys',
  text: 'delete from auth.device_keys where session_id = $2 and user_id = $1',
}
const forget: Statement = {
  name: 'forget_session',
  text: 'delete from auth.sessions where id = $1',
}
const forgetEnded: Statement = {
  name: 'forget_ended_sessions',
  text: 'delete from auth.sessions where absolute_expires_at < $1 returning id',
}

type SessionRow = {
  id: string
  user_id: string
  device: string
  device_name: string
  token_hash: string
  created_at: number
  last_used_at: number
  idle_expires_at: number
  absolute_expires_at: number
  revoked_at: number | null
  wipe: boolean
}
type WithAccount = SessionRow & {
  name: string
  kind: Account['kind']
  email: string
  email_key: string
  account_created_at: number
}

type Sessions = Pick<
  AccountStore,
  | 'createSession'
  | 'sessionByToken'
  | 'touchSession'
  | 'sessionsOf'
  | 'revokeSession'
  | 'deleteSession'
  | 'deleteSessionsEndedBefore'
>

export function createSessions({ withScopes }: Database): Sessions {
  return {
    createSession: (session) =>
      withScopes({ role: 'app_auth', settings: { user: session.user } }, (transaction) => {
        transaction.send(forgetOnDevice, [session.user, session.device])
        transaction.send(insertSession, valuesOf(session))
        return Promise.resolve()
      }),

    sessionByToken: (tokenHash) =>
      withScopes({ role: 'app_auth', settings: { token: tokenHash } }, async (transaction) => {
        const [row] = await transaction.query<WithAccount>(byToken, [tokenHash])
        if (!row) return null
        const { user_id: id, name, kind, email, email_key: emailKey, account_created_at } = row
        const account = { id, name, kind, email, emailKey, createdAt: account_created_at }
        return { session: sessionOf(row), account }
      }),

    touchSession: (id, lastUsedAt, idleExpiresAt) =>
      withScopes({ role: 'app_auth', settings: { session: id } }, (transaction) => {
        transaction.send(touch, [id, lastUsedAt, idleExpiresAt])
        return Promise.resolve()
      }),

    sessionsOf: (user) =>
      withScopes({ role: 'app_auth', settings: { user } }, async (transaction) => {
        const rows = await transaction.query<SessionRow>(ofUser, [user])
        return rows.map(sessionOf)
      }),

    revokeSession: (user, id, { at, wipe }) =>
      withScopes({ role: 'app_auth', settings: { user } }, async (transaction) => {
        const revoked = await transaction.query<{ id: string }>(revoke, [user, id, at, wipe])
        transaction.send(forgetKeys, [user, id])
        return revoked.length > 0
      }),

    deleteSession: (id) =>
      withScopes({ role: 'app_auth', settings: { session: id } }, (transaction) => {
        transaction.send(forget, [id])
        return Promise.resolve()
      }),

    deleteSessionsEndedBefore: (instant) =>
      withScopes(
        { role: 'app_auth', settings: { ended_before: String(instant) } },
        async (transaction) =>
          (await transaction.query<{ id: string }>(forgetEnded, [instant])).length,
      ),
  }
}

function valuesOf(session: StoredSession): unknown[] {
  return [
    session.id,
    session.user,
    session.device,
    session.deviceName,
    session.tokenHash,
    session.createdAt,
    session.lastUsedAt,
    session.idleExpiresAt,
    session.absoluteExpiresAt,
    session.revoked?.at ?? null,
    session.revoked?.wipe ?? false,
  ]
}

function sessionOf(row: SessionRow): StoredSession {
  return {
    id: row.id,
    user: row.user_id,
    device: row.device,
    deviceName: row.device_name,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    idleExpiresAt: row.idle_expires_at,
    absoluteExpiresAt: row.absolute_expires_at,
    revoked: row.revoked_at === null ? null : { at: row.revoked_at, wipe: row.wipe },
  }
}
