import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scrubbedTombstone } from '#shared/schema/record/envelope.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { PageEntry, PageRequest, ScopeHead, Snapshot, SyncStore } from '../sync/store.ts'
import { historyReader } from './pgHistory.ts'
import { ownRefusals } from './pgRefusals.ts'
import type { Database } from './pool.ts'
import {
  envelope,
  membership,
  membershipColumns,
  type MembershipRow,
  type RecordRow,
} from './syncRows.ts'
import type { Statement, Transaction } from './transaction.ts'

const ownMemberships: Statement = {
  name: 'own_memberships',
  text: `select ${membershipColumns} from sync.memberships as membership
         where membership.user_id = $1 order by membership.scope`,
}
const scopeHeads: Statement = {
  name: 'scope_heads',
  text: `select scope, epoch, version from sync.scopes
         where scope = any($1::text[]) and not erased`,
}
/** By tags that may read it now or could once. */
const listed = `record.scope = $1 and record.version > $2 and record.version <= $3
           and (record.audience_ever && $4::text[]
             or record.first_version <= $6 and record.audience_ever && $5::text[])`
/** What a reader may no longer see leaves the table as an id and a type. */
const page: Statement = {
  name: 'page',
  text: `select record.scope, record.id, record.type, record.version, seen.readable,
           case when seen.readable then record.data else '{}' end as data,
           case when seen.readable then record.at else '' end as at,
           case when seen.readable then record.by else '' end as by,
           record.deleted or not seen.readable as deleted
         from sync.records as record
         cross join lateral (select record.audience && $4::text[] as readable) as seen
         where ${listed}
         order by record.version limit $7`,
}
const ofTypes: Statement = {
  name: 'of_types',
  text: `select record.scope, record.id, record.type, record.data, record.at, record.by, record.deleted
         from sync.records as record
         where record.scope = $1 and record.type = any($2::text[]) and record.audience && $3::text[]
           and not record.deleted
         order by record.id`,
}
const count: Statement = {
  name: 'count_page',
  text: `select count(*)::int as entries from sync.records as record where ${listed}`,
}
const farewell: Statement = {
  name: 'farewell',
  text: 'select version, id, type from sync.farewell($1, $2, $3, $4::text[], $5, $6::text[], $7)',
}

type PageRow = Pick<
  RecordRow,
  'scope' | 'id' | 'type' | 'version' | 'data' | 'at' | 'by' | 'deleted'
> & { readable: boolean }

/** Beyond any version, for a page without an upper bound. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

/** One repeatable-read snapshot; which scopes it may show is read from the memberships in it. */
export function createRead(database: Database): SyncStore['read'] {
  return (user, work) =>
    database.withScopes({ role: 'app_rt', user, scopes: [] }, async (transaction) => {
      const rows = await transaction.query<MembershipRow>(ownMemberships, [user])
      const memberships = rows.map(membership)
      transaction.see(
        memberships.filter(({ leftAt }) => leftAt === null).map(({ scope }) => scope),
        memberships.filter(({ leftAt }) => leftAt !== null).map(({ scope }) => scope),
      )
      return work({
        memberships: () => Promise.resolve(memberships),
        ...reader(transaction),
        refusals: ownRefusals(transaction, user),
      })
    })
}

function reader(transaction: Transaction): Omit<Snapshot, 'memberships' | 'refusals'> {
  return {
    heads: async (scopes) => {
      const rows = await transaction.query<ScopeHead>(scopeHeads, [scopes])
      return new Map(rows.map((row): [ScopeName, ScopeHead] => [row.scope, row]))
    },
    page: async ({ limit, ...request }) => {
      const rows = await transaction.query<PageRow>(page, [...listing(request), limit])
      return rows.map(pageEntry)
    },
    count: async (request) => {
      const [row] = await transaction.query<{ entries: number }>(count, listing(request))
      return row?.entries ?? 0
    },
    farewell: async ({ scope, after, until, limit, tags, pastTags, pastUntil }) => {
      const rows = await transaction.query<Pick<RecordRow, 'version' | 'id' | 'type'>>(farewell, [
        scope,
        after,
        until,
        tags,
        limit,
        pastTags,
        pastUntil,
      ])
      return rows.map((row) => unreadable({ ...row, scope }))
    },
    ofTypes: async (scope, types, tags) =>
      (await transaction.query<RecordRow>(ofTypes, [scope, types, tags])).map(envelope),
    history: historyReader(transaction),
  }
}

function listing(request: Omit<PageRequest, 'limit'>): unknown[] {
  const { scope, after, until = UNBOUNDED, tags, pastTags, pastUntil } = request
  return [scope, after, until, tags, pastTags, pastUntil]
}

function pageEntry(row: PageRow): PageEntry {
  return row.readable
    ? { version: row.version, record: envelope(row), readable: true }
    : unreadable(row)
}

/** The stamp follows from the version: the last edit's would tell when and where it was made. */
function unreadable(row: Pick<RecordRow, 'scope' | 'id' | 'type' | 'version'>): PageEntry {
  const at = formatStamp({ ms: row.version, counter: 0, replica: SERVER_REPLICA })
  const { id, scope, type, version } = row
  const record: RecordEnvelope = { id, scope, type, data: {}, at, by: '', _deleted: true }
  return { version, record: scrubbedTombstone(record, at), readable: false }
}
