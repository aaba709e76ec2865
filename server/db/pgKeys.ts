import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

/** A pair of keys of this installation, base64url. */
type KeyPair = { publicKey: string; privateKey: string }

const find: Statement = {
  name: 'find_keys',
  text: 'select public_key, private_key from auth.keys where name = $1',
}
const keep: Statement = {
  name: 'keep_keys',
  text: `insert into auth.keys (name, public_key, private_key, created_at)
         values ($1, $2, $3, $4) on conflict (name) do nothing`,
}

/**
 * The pair of this name: made once, by whichever server starts first, and the same for all of them
 * from then on. Devices that subscribed with it would not know another.
 */
export async function keptKeys(
  { withScopes }: Database,
  name: string,
  make: () => KeyPair,
  now: number,
): Promise<KeyPair> {
  return withScopes({ role: 'app_auth', settings: { keys: name } }, async (transaction) => {
    const read = async () => {
      const rows = await transaction.query<{ public_key: string; private_key: string }>(find, [
        name,
      ])
      return rows[0] && { publicKey: rows[0].public_key, privateKey: rows[0].private_key }
    }
    const found = await read()
    if (found) return found
    const made = make()
    transaction.send(keep, [name, made.publicKey, made.privateKey, now])
    return (await read()) ?? made
  })
}
