import { typeNamed } from '#shared/schema/everyType.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Head, Loaded, Membership, Revision, StoredRecord, Writes } from '../sync/store.ts'
import { commitTo } from './commitment.ts'
import { writeRefusals } from './pgRefusals.ts'
import type { Statement, Transaction } from './transaction.ts'

/** Moves each counter from where it was read; a counter that is elsewhere fails the transaction. */
const moveScopes: Statement = {
  name: 'move_scopes',
  text: `with moved as (
           update sync.scopes set version = goal.version
           from unnest($1::text[], $2::bigint[], $3::bigint[]) as goal (scope, was, version)
           where scopes.scope = goal.scope and scopes.version = goal.was
           returning 1
         )
         select sync.must_equal(count(*), cardinality($1::text[]), 'scopes moved') from moved`,
}
const writeRecords: Statement = {
  name: 'write_records',
  text: `insert into sync.records as record
           (scope, id, type, data, at, by, deleted, version, first_version, origins, contests,
            audience, audience_ever, erased)
         select scope, id, type, data, at, by, deleted, version, first_version, origins, contests,
           audience, audience_ever, coalesce(erased, false)
         from json_to_recordset($1::json) as given (
           scope text, id uuid, type text, data jsonb, at text, by text, deleted boolean,
           version bigint, first_version bigint, origins jsonb, contests jsonb,
           audience text[], audience_ever text[], erased boolean)
         on conflict (scope, id) do update set
           type = excluded.type, data = excluded.data, at = excluded.at, by = excluded.by,
           deleted = excluded.deleted, version = excluded.version, origins = excluded.origins,
           contests = excluded.contests, audience = excluded.audience,
           audience_ever = excluded.audience_ever, erased = excluded.erased`,
}
const writeRevisions: Statement = {
  name: 'write_revisions',
  text: `insert into sync.revisions
           (scope, id, at, version, cause, origin, user_id, role, device, received_at, state, sent,
            sent_at, base_version, salt, commitment, audience, decided)
         select scope, id, at, version, cause, origin, user_id, role, device, received_at, state,
           sent, sent_at, base_version, salt, commitment, audience, decided
         from json_to_recordset($1::json) as given (
           scope text, id uuid, at text, version bigint, cause text, origin text, user_id text,
           role text, device text, received_at bigint, state jsonb, sent jsonb, sent_at text,
           base_version bigint, salt bytea, commitment bytea, audience text[], decided jsonb)`,
}
const writeHeads: Statement = {
  name: 'write_heads',
  text: `insert into sync.heads (scope, origin, id, base_at, at, hash, version, state)
         select scope, origin, id, base_at, at, hash, version, state
         from json_to_recordset($1::json) as given (
           scope text, origin text, id uuid, base_at text, at text, hash text, version bigint,
           state jsonb)
         on conflict (scope, origin, id) do update set
           base_at = excluded.base_at, at = excluded.at, hash = excluded.hash,
           version = excluded.version, state = excluded.state`,
}
const writeMemberships: Statement = {
  name: 'write_memberships',
  text: `insert into sync.memberships
           (scope, user_id, name, role, owner, vendor, household, grants, member_record, epoch,
            past_tags, past_until, joined_at, left_version)
         select scope, user_id, name, role, owner, vendor, household, coalesce(grants, '{}'),
           member_record, epoch, past_tags, past_until, joined_at, left_version
         from json_to_recordset($1::json) as given (
           scope text, user_id text, name text, role text, owner boolean, vendor text,
           household text, grants text[], member_record text, epoch integer, past_tags text[], past_until bigint,
           joined_at bigint, left_version bigint)
         on conflict (scope, user_id) do update set
           name = excluded.name, role = excluded.role, owner = excluded.owner,
           vendor = excluded.vendor, household = excluded.household, grants = excluded.grants,
           member_record = excluded.member_record, epoch = excluded.epoch,
           past_tags = excluded.past_tags, past_until = excluded.past_until,
           joined_at = excluded.joined_at, left_version = excluded.left_version`,
}

/** Of a whole record, its past and its heads; who did what when stays. */
const blankRevisions: Statement = {
  name: 'blank_revisions',
  text: `update sync.revisions as revision set
           state = revision.state || '{"data": {}, "by": "", "_deleted": true}'::jsonb,
           sent = null, sent_at = null, salt = '', audience = '{}'
         from unnest($1::text[], $2::uuid[]) as gone (scope, id)
         where revision.scope = gone.scope and revision.id = gone.id`,
}
const blankHeads: Statement = {
  name: 'blank_heads',
  text: `update sync.heads as head set
           state = head.state || '{"data": {}, "by": "", "_deleted": true}'::jsonb, hash = ''
         from unnest($1::text[], $2::uuid[]) as gone (scope, id)
         where head.scope = gone.scope and head.id = gone.id`,
}

/** Sends all that a plan wants written: one statement a table, whatever the number of rows. */
export function write(transaction: Transaction, loaded: Loaded, writes: Writes): void {
  const goals = scopeGoals(loaded, writes)
  if (goals.length > 0) {
    transaction.send(moveScopes, [
      goals.map(({ scope }) => scope),
      goals.map(({ was }) => was),
      goals.map(({ version }) => version),
    ])
  }
  blank(transaction, writes.erased ?? [])
  sendRows(transaction, writeRecords, writes.records.map(recordRow))
  sendRows(transaction, writeRevisions, writes.revisions.map(revisionRow))
  sendRows(transaction, writeHeads, writes.heads.map(headRow))
  sendRows(transaction, writeMemberships, writes.memberships.map(membershipRow))
  writeRefusals(transaction, writes)
}

/** Plans these statements on a fresh connection. */
export async function warmWrite(transaction: Transaction): Promise<void> {
  const statements = [writeRecords, writeRevisions, writeHeads, writeMemberships]
  await Promise.all([
    transaction.query(moveScopes, [[], [], []]),
    ...statements.map((statement) => transaction.query(statement, ['[]'])),
  ])
}

function sendRows(transaction: Transaction, statement: Statement, rows: readonly object[]): void {
  if (rows.length > 0) transaction.send(statement, [JSON.stringify(rows)])
}

function blank(transaction: Transaction, erased: NonNullable<Writes['erased']>): void {
  if (erased.length === 0) return
  const keys = [erased.map(({ scope }) => scope), erased.map(({ id }) => id)]
  transaction.send(blankRevisions, keys)
  transaction.send(blankHeads, keys)
}

type Goal = { scope: ScopeName; was: number; version: number }

/**
 * Where each counter goes. A checkpoint never skips only if no version is left out, so a plan that
 * numbers its rows otherwise is a fault of ours and writes nothing.
 */
function scopeGoals(loaded: Loaded, { records, revisions }: Writes): Goal[] {
  const goals = new Map<ScopeName, Goal>()
  for (const { scope, version } of revisions.toSorted((a, b) => a.version - b.version)) {
    const was = loaded.scopes.get(scope)?.version
    if (was === undefined) throw new Error('A plan writes to a scope that it did not lock.')
    const goal = goals.get(scope) ?? { scope, was, version: was }
    if (version !== goal.version + 1) throw new Error('A plan leaves a gap between versions.')
    goals.set(scope, { ...goal, version })
  }
  for (const { record, version } of records) {
    const goal = goals.get(record.scope)
    if (goal === undefined || version <= goal.was || version > goal.version) {
      throw new Error('A plan writes a record without its revision.')
    }
  }
  return [...goals.values()]
}

function recordRow({ record, ...stored }: StoredRecord): object {
  const { _deleted, ...envelope } = record
  return {
    ...envelope,
    deleted: _deleted,
    version: stored.version,
    first_version: stored.firstVersion,
    origins: stored.origins,
    contests: stored.contests,
    audience: stored.audience,
    audience_ever: stored.audienceEver,
    erased: stored.erased,
  }
}

function revisionRow(revision: Revision): object {
  const { user, receivedAt, baseVersion, ...row } = revision
  return {
    ...row,
    ...commitTo(revision),
    at: revision.state.at,
    user_id: user,
    received_at: receivedAt,
    sent_at: revision.sent?.at,
    base_version: baseVersion,
    // An erased record keeps the readers it had; its own data says nothing of them any more.
    audience:
      revision.cause === 'erased' ? null : typeNamed(revision.state.type)?.audience(revision.state),
  }
}

function headRow({ baseAt, ...row }: Head): object {
  return { ...row, base_at: baseAt }
}

function membershipRow(membership: Membership): object {
  const { user, memberRecord, pastTags, pastUntil, joinedAt, leftAt, ...row } = membership
  return {
    ...row,
    user_id: user,
    member_record: memberRecord,
    past_tags: pastTags,
    past_until: pastUntil,
    joined_at: joinedAt,
    left_version: leftAt,
  }
}
