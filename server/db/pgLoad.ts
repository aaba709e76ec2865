import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Head, Loaded, Membership, Revision, ScopeHead, Wanted } from '../sync/store.ts'
import { loadRefusals, refusalOf, type RefusalRow } from './pgRefusals.ts'
import {
  membership,
  membershipColumns,
  type MembershipRow,
  recordColumns,
  type RecordRow,
  revision,
  revisionColumns,
  type RevisionRow,
  storedRecord,
} from './syncRows.ts'
import type { Statement, Transaction } from './transaction.ts'

const lockScopes: Statement = {
  name: 'lock_scopes',
  text: `select scope, epoch, version from sync.scopes
         where scope = any($1::text[]) and not erased order by scope for update`,
}
const members: Statement = {
  name: 'load_members',
  text: `select ${membershipColumns}, membership.has_refusals from sync.memberships as membership
         where membership.scope = any($1::text[]) and membership.user_id = any($2::text[])`,
}
const records: Statement = {
  name: 'load_records',
  text: `select ${recordColumns} from unnest($1::text[], $2::uuid[]) as asked (scope, id)
         join sync.records as record on record.scope = asked.scope and record.id = asked.id`,
}
const takenIds: Statement = {
  name: 'taken_ids',
  text: 'select id from sync.taken_ids($1::text[], $2::uuid[]) as id',
}
const heads: Statement = {
  name: 'load_heads',
  text: `select head.scope, head.origin, head.id, head.base_at, head.at, head.hash, head.version,
           head.state
         from unnest($1::text[], $2::text[], $3::uuid[]) as asked (scope, origin, id)
         join sync.heads as head
           on head.scope = asked.scope and head.origin = asked.origin and head.id = asked.id`,
}
/** By what was stored and by what was sent: two indexes, so two branches. */
const revisions: Statement = {
  name: 'load_revisions',
  text: `select asked.at as asked, ${revisionColumns}, revision.seq
         from unnest($1::text[], $2::uuid[], $3::text[]) as asked (scope, id, at)
         join sync.revisions as revision
           on revision.scope = asked.scope and revision.id = asked.id and revision.at = asked.at
         union all
         select asked.at as asked, ${revisionColumns}, revision.seq
         from unnest($1::text[], $2::uuid[], $3::text[]) as asked (scope, id, at)
         join sync.revisions as revision
           on revision.scope = asked.scope and revision.id = asked.id
           and revision.sent_at = asked.at and revision.at <> asked.at
         order by seq`,
}

type HeadRow = Omit<Head, 'baseAt'> & { base_at: string | null }

/**
 * Locks the scopes, then reads what a plan needs; all statements travel at once. Each sees what was
 * committed when it began, and they begin after the lock.
 */
export async function load(transaction: Transaction, wanted: Wanted): Promise<Loaded> {
  const ask = askIn(transaction)
  const ids = unique(wanted.records, ({ scope, id }) => `${scope} ${id}`)
  const idColumns = [ids.map(({ scope }) => scope), ids.map(({ id }) => id)]
  const origins = unique(wanted.heads, ({ scope, origin, id }) => `${scope} ${origin} ${id}`)
  const stamps = unique(wanted.revisions, ({ scope, id, at }) => `${scope} ${id} ${at}`)

  const [scopeRows, memberRows, recordRows, takenRows, headRows, revisionRows] = await Promise.all([
    ask<ScopeHead>(lockScopes, [wanted.scopes]),
    ask<MembershipRow & { has_refusals: boolean }>(members, [wanted.scopes, wanted.users]),
    ask<RecordRow>(records, idColumns),
    ask<{ id: string }>(takenIds, idColumns),
    ask<HeadRow>(heads, [
      origins.map(({ scope }) => scope),
      origins.map(({ origin }) => origin),
      origins.map(({ id }) => id),
    ]),
    ask<RevisionRow & { asked: string }>(revisions, [
      stamps.map(({ scope }) => scope),
      stamps.map(({ id }) => id),
      stamps.map(({ at }) => at),
    ]),
  ])
  // A third wait, for those alone of whom something is held.
  const refused = new Set(
    memberRows.flatMap((row) => (row.has_refusals ? [`${row.scope} ${row.user_id}`] : [])),
  )
  const refusals = (wanted.refusals ?? []).filter(({ scope, user }) =>
    refused.has(`${scope} ${user}`),
  )
  const refusalRows = await ask<RefusalRow>(loadRefusals, [
    refusals.map(({ scope }) => scope),
    refusals.map(({ user }) => user),
    refusals.map(({ id }) => id),
  ])

  return {
    scopes: new Map(scopeRows.map((row): [ScopeName, ScopeHead] => [row.scope, row])),
    members: new Map(
      memberRows.map((row): [string, Membership] => [
        `${row.scope} ${row.user_id}`,
        membership(row),
      ]),
    ),
    records: new Map(recordRows.map((row) => [row.id, storedRecord(row)])),
    takenIds: new Set(takenRows.map(({ id }) => id)),
    heads: new Map(headRows.map((row) => [`${row.origin} ${row.id}`, head(row)])),
    revisions: byStamp(revisionRows),
    refusals: Map.groupBy(refusalRows.map(refusalOf), ({ user, id }) => `${user} ${id}`),
  }
}

/** Plans these statements on a fresh connection, so that the first push does not wait for it. */
export async function warmLoad(transaction: Transaction): Promise<void> {
  await Promise.all([
    transaction.query(lockScopes, [[]]),
    transaction.query(members, [[], []]),
    transaction.query(records, [[], []]),
    transaction.query(takenIds, [[], []]),
    transaction.query(heads, [[], [], []]),
    transaction.query(revisions, [[], [], []]),
    transaction.query(loadRefusals, [[], [], []]),
  ])
}

/** A question about nothing is not sent. */
function askIn(transaction: Transaction) {
  return <Row extends object>(statement: Statement, lists: (readonly unknown[])[]) =>
    lists.some((list) => list.length === 0)
      ? Promise.resolve<Row[]>([])
      : transaction.query<Row>(statement, lists)
}

function head({ base_at, ...row }: HeadRow): Head {
  return { ...row, baseAt: base_at }
}

function byStamp(
  rows: readonly (RevisionRow & { asked: string })[],
): ReadonlyMap<string, readonly Revision[]> {
  const found = new Map<string, Revision[]>()
  for (const row of rows) {
    const key = `${row.id} ${row.asked}`
    const list = found.get(key)
    if (list) list.push(revision(row))
    else found.set(key, [revision(row)])
  }
  return found
}

function unique<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
