import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import { mayRead } from '#shared/schema/record/access.ts'
import type { HistoryReader, PastRevision } from '../sync/history/historyReader.ts'
import { revision, revisionColumns, type RevisionRow } from './syncRows.ts'
import type { Statement, Transaction } from './transaction.ts'

/** A decision shows in the line of what it changed, and by itself only if it changed nothing. */
const shown = `record.type <> 'conflict' and record.audience && $4::text[]
  and (revision.audience is null or revision.audience && $4::text[])
  and ($5::text is null or revision.user_id = $5)
  and (record.type <> 'resolution' or not exists (
    select from sync.revisions as next
    where next.scope = revision.scope and next.version = revision.version + 1
      and next.cause = 'resolution'))`

const neighbours = `
  left join lateral (
    select earlier.state from sync.revisions as earlier
    where earlier.scope = revision.scope and earlier.id = revision.id
      and earlier.version < revision.version
    order by earlier.version desc limit 1) as before on true
  left join lateral (
    select seen.state from sync.revisions as seen
    where revision.sent is not null
      and seen.scope = revision.scope and seen.id = revision.id
      and seen.version <= revision.base_version
    order by seen.version desc limit 1) as base on true`

/**
 * What is asked for decides how it is found: a plan made for any page at all, or for rows that policies
 * filter, sorts the whole history to give the first page of it. The indexes are in order already.
 */
const planEach: Statement = {
  name: 'plan_each',
  text: `select set_config('plan_cache_mode', 'force_custom_plan', true),
           set_config('enable_sort', 'off', true)`,
}
const linesOfScope: Statement = {
  name: 'lines_of_scope',
  text: `select ${revisionColumns}, before.state as before_state, base.state as base_state
         from (
           select revision.* from sync.revisions as revision
           join sync.records as record using (scope, id)
           where revision.scope = $1 and revision.version < $2 and ${shown}
           order by revision.version desc limit $3
         ) as revision ${neighbours}
         order by revision.version desc`,
}
const linesOfRecord: Statement = {
  name: 'lines_of_record',
  text: `select ${revisionColumns}, before.state as before_state, base.state as base_state
         from sync.revisions as revision
         join sync.records as record using (scope, id) ${neighbours}
         where revision.scope = $1 and revision.id = $6 and revision.version < $2 and ${shown}
           and ($7::text is null
             or before.state is null
             or before.state->'data'->$7 is distinct from revision.state->'data'->$7
             or $7 = '_deleted' and before.state->$7 is distinct from revision.state->$7
             or revision.sent->'data'->$7 is distinct from revision.state->'data'->$7
               and revision.sent is not null)
         order by revision.version desc limit $3`,
}

const states = (name: string, which: string): Statement => ({
  name,
  text: `select record.id, past.state
         from sync.records as record
         cross join lateral (
           select revision.state, revision.audience from sync.revisions as revision
           where revision.scope = record.scope and revision.id = record.id
             and revision.version <= $2
           order by revision.version desc limit 1
         ) as past
         where record.scope = $1 and ${which} and record.first_version <= $2 and not record.erased
           and record.type not in ('conflict', 'resolution') and record.audience && $4::text[]
           and (past.audience is null or past.audience && $4::text[])
           and not (past.state->'_deleted')::boolean
         order by record.id limit $3`,
})
const statesOfScope = states('states_of_scope', '($5::uuid is null or record.id > $5)')
const stateOfRecord = states('state_of_record', 'record.id = $5::uuid')

const lastUpTo: Statement = {
  name: 'history_last_up_to',
  text: `select version, received_at from sync.revisions
         where scope = $1 and version <= $2 order by version desc limit 1`,
}
const lastBefore: Statement = {
  name: 'history_last_before',
  text: `select version, received_at from sync.revisions
         where scope = $1 and received_at <= $2 order by version desc limit 1`,
}
const savepoint: Statement = {
  name: 'history_savepoint',
  text: `select first_version, audience from sync.records
         where scope = $1 and id = $2 and type = 'savepoint' and not deleted`,
}
const wholeSince: Statement = {
  name: 'history_whole_since',
  text: 'select whole_since from sync.scopes where scope = $1',
}
const companions: Statement = {
  name: 'history_companions',
  text: `select record.id from sync.records as record
         where record.scope = $1 and not record.erased and (
           record.type = 'resolution' and record.data->>'record' = $2
           or record.type = 'conflict' and record.data->>'record' = $2
           or record.type = 'changeRequest' and record.data->>'target' = $2
           or record.type = 'planRevision' and record.data->'times'->$2->>'title' <> '…'
           or record.type = 'guestSchedule' and record.data->'moments'->$2->>'title' <> '…'
           or record.type = 'handover' and record.data->>'conflict' in (
             select question.id::text from sync.records as question
             where question.scope = $1 and question.type = 'conflict'
               and question.data->>'record' = $2))`,
}

type LineRow = RevisionRow & {
  before_state: RecordEnvelope | null
  base_state: RecordEnvelope | null
}
type MomentRow = { version: number; received_at: number }

/** The past as one snapshot sees it. */
export function historyReader(transaction: Transaction): HistoryReader {
  async function last(statement: Statement, scope: string, bound: number) {
    const [row] = await transaction.query<MomentRow>(statement, [scope, bound])
    return row
      ? { version: row.version, changedAt: row.received_at }
      : { version: 0, changedAt: null }
  }

  return {
    async lines({ scope, before, limit, tags, record, field = null, user = null }) {
      const common = [scope, before, limit, tags, user]
      transaction.send(planEach, [])
      const rows = await (record === undefined
        ? transaction.query<LineRow>(linesOfScope, common)
        : transaction.query<LineRow>(linesOfRecord, [...common, record, field]))
      return rows.map(pastRevision)
    },
    async states({ scope, version, limit, tags, after = null, record }) {
      const one = record !== undefined
      transaction.send(planEach, [])
      return transaction.query(one ? stateOfRecord : statesOfScope, [
        scope,
        version,
        limit,
        tags,
        one ? record : after,
      ])
    },
    async moment(scope, asked, tags) {
      if ('time' in asked) return last(lastBefore, scope, asked.time)
      if ('version' in asked) {
        const { changedAt } = await last(lastUpTo, scope, asked.version)
        return { version: asked.version, changedAt }
      }
      const [row] = await transaction.query<{ first_version: number; audience: Tag[] }>(savepoint, [
        scope,
        asked.savepoint,
      ])
      if (!row || !mayRead(row.audience, tags)) return null
      const version = row.first_version - 1
      const { changedAt } = await last(lastUpTo, scope, version)
      return { version, changedAt }
    },
    async wholeSince(scope) {
      const [row] = await transaction.query<{ whole_since: number | null }>(wholeSince, [scope])
      return row?.whole_since ?? null
    },
    async companions(scope, record) {
      const rows = await transaction.query<{ id: string }>(companions, [scope, record])
      return rows.map(({ id }) => id)
    },
  }
}

function pastRevision({ before_state, base_state, ...row }: LineRow): PastRevision {
  return { revision: revision(row), before: before_state, base: base_state }
}
