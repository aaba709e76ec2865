import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LedgerName, LedgerRow, NoticeLedger } from '../notices/ledger.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const put: Statement = {
  name: 'put_told',
  text: `insert into sync.told (scope, user_id, kind, record, known, waiting, due_at, told_at)
         select scope, user_id, kind, record, known, waiting, due_at, told_at
         from json_to_recordset($1::json) as given (
           scope text, user_id text, kind text, record text, known jsonb, waiting jsonb,
           due_at bigint, told_at bigint)
         on conflict (scope, user_id, kind, record) do update set known = excluded.known,
           waiting = excluded.waiting, due_at = excluded.due_at, told_at = excluded.told_at`,
}
const claim: Statement = {
  name: 'claim_told',
  text: `insert into sync.told (scope, user_id, kind, record, known, waiting, due_at, told_at)
         values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)
         on conflict (scope, user_id, kind, record) do update set known = excluded.known,
           waiting = excluded.waiting, due_at = excluded.due_at, told_at = excluded.told_at
         where sync.told.told_at <= $9
         returning told_at`,
}
const find: Statement = {
  name: 'find_told',
  text: `select told.scope, told.user_id, told.kind, told.record, known, waiting, due_at, told_at
         from sync.told as told
         join unnest($1::text[], $2::text[], $3::text[], $4::text[]) as named (scope, user_id, kind, record)
           on told.scope = named.scope and told.user_id = named.user_id and told.kind = named.kind
           and told.record = named.record`,
}
const waitingNow: Statement = {
  name: 'waiting_told',
  text: `select scope, user_id, kind, record, known, waiting, due_at, told_at from sync.told
         where scope = any($1::text[]) and kind = $2 and due_at is not null`,
}
const remove: Statement = {
  name: 'remove_told',
  text: `delete from sync.told as told
         using unnest($1::text[], $2::text[], $3::text[], $4::text[]) as gone (scope, user_id, kind, record)
         where told.scope = gone.scope and told.user_id = gone.user_id and told.kind = gone.kind
           and told.record = gone.record`,
}
const scopesTold: Statement = {
  name: 'scopes_told',
  text: 'select scope from sync.scopes_told($1) as scope',
}
const newest: Statement = {
  name: 'newest_told',
  text: `select scope, user_id, kind, record, known, waiting, due_at, told_at from sync.told
         where scope = any($1::text[])
         order by (due_at is null), told_at desc, scope, user_id, kind, record limit $2`,
}
const dropBefore: Statement = {
  name: 'drop_told',
  text: `with gone as (
           delete from sync.told where scope = $1 and told_at < $2 and due_at is null returning 1
         )
         select count(*)::int as removed from gone`,
}

type Row = Omit<LedgerRow, 'user' | 'dueAt' | 'at'> & {
  user_id: string
  due_at: number | null
  told_at: number
}

/** What was told, and what waits to be, in PostgreSQL. */
export function createPgNoticeLedger({ withScopes }: Database): NoticeLedger {
  return {
    put: async (rows) => {
      if (rows.length === 0) return
      const scopes = [...new Set(rows.map(({ scope }) => scope))]
      await withScopes({ role: 'app_write', scopes }, (transaction) => {
        transaction.send(put, [JSON.stringify(rows.map(rowOf))])
        return Promise.resolve()
      })
    },
    remove: async (names) => {
      if (names.length === 0) return
      const scopes = [...new Set(names.map(({ scope }) => scope))]
      await withScopes({ role: 'app_write', scopes }, (transaction) => {
        transaction.send(remove, columnsOf(names))
        return Promise.resolve()
      })
    },
    claim: (row, since) =>
      withScopes({ role: 'app_write', scopes: [row.scope] }, async (transaction) => {
        const { scope, user, kind, record, known, waiting, dueAt, at } = row
        const json = [known, waiting].map((value) =>
          value === null ? null : JSON.stringify(value),
        )
        const values = [scope, user, kind, record, ...json, dueAt, at, since]
        if ((await transaction.query(claim, values)).length > 0) return null
        const [stands] = await transaction.query<Row>(find, columnsOf([row]))
        return stands?.told_at ?? null
      }),
    find: async (names) => {
      if (names.length === 0) return []
      const scopes = [...new Set(names.map(({ scope }) => scope))]
      return withScopes({ role: 'app_write', scopes }, async (transaction) =>
        (await transaction.query<Row>(find, columnsOf(names))).map(ledgerRow),
      )
    },
    waiting: async (scopes, kind) => {
      if (scopes.length === 0) return []
      return withScopes({ role: 'app_write', scopes }, async (transaction) =>
        (await transaction.query<Row>(waitingNow, [scopes, kind])).map(ledgerRow),
      )
    },
    all: async (limit) => {
      const scopes = await withScopes({ role: 'app_keep', scopes: [] }, async (transaction) =>
        (await transaction.query<{ scope: ScopeName }>(scopesTold, [limit])).map(
          (row) => row.scope,
        ),
      )
      if (scopes.length === 0) return []
      return withScopes({ role: 'app_write', scopes }, async (transaction) =>
        (await transaction.query<Row>(newest, [scopes, limit])).map(ledgerRow),
      )
    },
    dropBefore: (scope, before) =>
      withScopes({ role: 'app_keep', scopes: [scope] }, async (transaction) => {
        const [row] = await transaction.query<{ removed: number }>(dropBefore, [scope, before])
        return row?.removed ?? 0
      }),
  }
}

function columnsOf(names: readonly LedgerName[]): string[][] {
  return [
    names.map(({ scope }) => scope),
    names.map(({ user }) => user),
    names.map(({ kind }) => kind),
    names.map(({ record }) => record),
  ]
}

function rowOf({ user, dueAt, at, ...row }: LedgerRow): object {
  return { ...row, user_id: user, due_at: dueAt, told_at: at }
}

function ledgerRow({ user_id: user, due_at: dueAt, told_at: at, ...row }: Row): LedgerRow {
  return { ...row, user, dueAt, at }
}
