import type { AccountStore, StoredDeviceKey } from '../auth/accountStore.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const register: Statement = {
  name: 'register_device_key',
  // Holds the session: whoever ends it at this moment waits, and then finds the key; or ended it before.
  text: `insert into auth.device_keys
           (user_id, replica, session_id, device_name, x, y, registered_at)
         select user_id, $2, id, $4, $5, $6, $7 from auth.sessions
         where id = $3 and user_id = $1 and revoked_at is null for share
         on conflict (user_id, replica) do update set session_id = excluded.session_id,
           device_name = excluded.device_name, x = excluded.x, y = excluded.y,
           registered_at = excluded.registered_at
         returning replica`,
}
/** As many as the contract of accounts says. */
const keepLast: Statement = {
  name: 'keep_last_device_keys',
  text: `delete from auth.device_keys where user_id = $1 and replica in (
           select replica from auth.device_keys where user_id = $1
           order by registered_at desc, replica offset 60)`,
}
const ofUsers: Statement = {
  name: 'device_keys_of',
  text: `select user_id, replica, session_id, device_name, x, y, registered_at
         from auth.device_keys where user_id = any($1) order by user_id, replica`,
}

type KeyRow = {
  user_id: string
  replica: string
  session_id: string
  device_name: string
  x: string
  y: string
  registered_at: number
}

/** The policy splits the setting at commas: what is not exactly an id could smuggle another one in. */
const id = /^[0-9a-f-]{36}$/

export function createDeviceKeys({
  withScopes,
}: Database): Pick<AccountStore, 'registerDeviceKey' | 'deviceKeysOf'> {
  return {
    registerDeviceKey: ({ user, replica, session, deviceName, publicKey, registeredAt }) =>
      withScopes({ role: 'app_auth', settings: { user } }, async (transaction) => {
        const values = [user, replica, session, deviceName, publicKey.x, publicKey.y, registeredAt]
        const made = await transaction.query<{ replica: string }>(register, values)
        transaction.send(keepLast, [user])
        return made.length > 0
      }),

    async deviceKeysOf(users) {
      const named = users.filter((user) => id.test(user))
      if (named.length === 0) return []
      const settings = { companions: named.join(',') }
      return withScopes({ role: 'app_auth', settings }, async (transaction) =>
        (await transaction.query<KeyRow>(ofUsers, [named])).map(keyOf),
      )
    },
  }
}

function keyOf(row: KeyRow): StoredDeviceKey {
  return {
    user: row.user_id,
    replica: row.replica,
    session: row.session_id,
    deviceName: row.device_name,
    publicKey: { x: row.x, y: row.y },
    registeredAt: row.registered_at,
  }
}
