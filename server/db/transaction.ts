import type { PoolClient, QueryResultRow } from 'pg'
import { scopeName, type ScopeName } from '#shared/schema/record/scope.ts'

/** A prepared statement: planned once per connection, never built from values. */
export type Statement = { name: string; text: string }

/**
 * What a transaction may touch. Row-level security reads it from settings that end with the
 * transaction; the database role is narrower than the login, also for a superuser.
 */
export type Context =
  | { role: 'app_rt'; user: string; scopes: readonly ScopeName[] }
  | { role: 'app_write' | 'app_keep'; scopes: readonly ScopeName[] }
  | { role: 'app_auth'; settings: Readonly<Partial<Record<Presented, string>>> }

/** What a request presents to see the rows that belong to it. */
export type Presented =
  | 'user'
  | 'email'
  | 'token'
  | 'session'
  | 'ended_before'
  | 'endpoint'
  | 'keys'
  | 'companions'
  /** One wedding, whose links are looked after. */
  | 'scopes'
  | 'links_due'

export type Transaction = {
  /** Sends a statement and waits for its rows. Several at once travel together. */
  query: <Row extends QueryResultRow>(statement: Statement, values: unknown[]) => Promise<Row[]>
  /** Sends a statement whose failure is known at the commit; nobody waits for it before. */
  send: (statement: Statement, values: unknown[]) => void
  /** Narrows or widens what this transaction may see, once it is known. */
  see: (scopes: readonly ScopeName[], left: readonly ScopeName[]) => void
}

const enter: Statement = {
  name: 'enter',
  text: `select set_config('role', $1, true), set_config('app.scopes', $2, true),
           set_config('app.user', $3, true)`,
}
const see: Statement = {
  name: 'see',
  text: "select set_config('app.scopes', $1, true), set_config('app.left', $2, true)",
}
const set: Statement = { name: 'set', text: 'select set_config($1, $2, true)' }

/**
 * Runs `work` in one transaction on a pipelined connection: BEGIN and the settings travel with the
 * first statements, COMMIT with the last. Resolves only when the commit is durable (P1).
 *
 * A statement that fails aborts the transaction, so those behind it in the pipeline do nothing and
 * COMMIT rolls back; the first failure is the one reported. The connection goes back to its pool only
 * if nothing of the transaction is left on it.
 */
export async function runTransaction<T>(
  client: PoolClient,
  context: Context,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const sent: Promise<unknown>[] = []
  let isOpen = true
  let lost: Error | undefined
  const onLost = (error: Error) => (lost = error)
  client.on('error', onLost)

  function submit<Row extends QueryResultRow>(text: string | Statement, values: unknown[] = []) {
    // Outside of the transaction nothing would hold the statement back.
    if (!isOpen) throw new Error('This transaction has ended.')
    const config = typeof text === 'string' ? { text } : { ...text, values }
    const result = client.query<Row>(config)
    result.catch(() => undefined)
    sent.push(result)
    return result
  }

  const transaction: Transaction = {
    query: async <Row extends QueryResultRow>(statement: Statement, values: unknown[]) =>
      (await submit<Row>(statement, values)).rows,
    send: (statement, values) => void submit(statement, values),
    see: (scopes, left) => void submit(see, [joinScopes(scopes), joinScopes(left)]),
  }

  try {
    const settings = enterSettings(context)
    void submit(
      context.role === 'app_rt' ? 'begin isolation level repeatable read read only' : 'begin',
    )
    for (const [statement, values] of settings) void submit(statement, values)
    const result = await work(transaction)
    const commit = submit('commit')
    isOpen = false
    await Promise.all(sent)
    if ((await commit).command !== 'COMMIT') throw new Error('The transaction was rolled back.')
    return result
  } catch (error) {
    isOpen = false
    const cause = await firstFailure(sent)
    await client.query('rollback').catch((failed: Error) => (lost ??= failed))
    throw cause ?? error
  } finally {
    client.off('error', onLost)
    client.release(lost)
  }
}

function enterSettings(context: Context): [Statement, string[]][] {
  switch (context.role) {
    case 'app_rt':
      return [[enter, [context.role, joinScopes(context.scopes), context.user]]]
    case 'app_write':
    case 'app_keep':
      return [[enter, [context.role, joinScopes(context.scopes), '']]]
    case 'app_auth':
      return [
        [enter, [context.role, '', '']],
        ...Object.entries(context.settings).map(([name, value]): [Statement, string[]] => [
          set,
          [`app.${name}`, name === 'scopes' ? oneScope(value) : value],
        ]),
      ]
  }
}

/** The policies split this text at commas: a name that is not exactly a scope could smuggle one in. */
function joinScopes(scopes: readonly ScopeName[]): string {
  for (const scope of scopes) {
    if (!scopeName.safeParse(scope).success) throw new Error('Not the name of a scope.')
  }
  return scopes.join(',')
}

function oneScope(text: string): string {
  return joinScopes([scopeName.parse(text)])
}

async function firstFailure(sent: readonly Promise<unknown>[]): Promise<unknown> {
  const settled = await Promise.allSettled(sent)
  return settled.find((one) => one.status === 'rejected')?.reason
}
