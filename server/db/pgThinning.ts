import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncStore } from '../sync/store.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const scopesAfter: Statement = {
  name: 'scopes_after',
  text: 'select scope from sync.scopes_after($1, $2) as scope',
}
/**
 * A revision stays where a savepoint lies between it and the next one that is as old. What came too late
 * made no state of its own: nothing is between it and itself.
 */
const thin: Statement = {
  name: 'thin',
  text: `with batch as (
           select id, exists (
             select from jsonb_array_elements(contests) as contest
             where contest->>'status' in ('open', 'review')) as is_asked
           from sync.records
           where scope = $1 and ($3::uuid is null or id > $3) order by id limit $4
         ), old as (
           select revision.id, revision.version, revision.cause, batch.is_asked,
             case when revision.cause = 'superseded' then revision.version
               else lead(revision.version) over (
                 partition by revision.id, revision.cause = 'superseded' order by revision.version)
             end as next
           from batch join sync.revisions as revision
             on revision.scope = $1 and revision.id = batch.id
           where revision.received_at < $2
         ), gone as (
           delete from sync.revisions as revision using old
           where revision.scope = $1 and revision.id = old.id and revision.version = old.version
             and old.next is not null and not old.is_asked and old.cause <> 'resolution'
             and not exists (
               select from sync.records as savepoint
               where savepoint.scope = $1 and savepoint.type = 'savepoint'
                 and savepoint.first_version > old.version and savepoint.first_version <= old.next)
           returning 1
         )
         select (select count(*) from gone) as removed, (select count(*) from batch) as seen,
           (select id from batch order by id desc limit 1) as last`,
}
/** Last in its transaction: the scope's row is what every push waits for. */
const remember: Statement = {
  name: 'remember_thinning',
  text: `update sync.scopes set whole_since = greatest(whole_since, $2) where scope = $1`,
}

export function createThinning(database: Database): Pick<SyncStore, 'scopesAfter' | 'thin'> {
  return {
    scopesAfter: (scope, limit) =>
      database.withScopes({ role: 'app_keep', scopes: [] }, async (transaction) => {
        const rows = await transaction.query<{ scope: ScopeName }>(scopesAfter, [scope, limit])
        return rows.map((row) => row.scope)
      }),
    thin: ({ scope, before, after, records }) =>
      database.withScopes({ role: 'app_keep', scopes: [scope] }, async (transaction) => {
        const [row] = await transaction.query<{
          removed: number
          seen: number
          last: string | null
        }>(thin, [scope, before, after, records])
        const { removed, seen, last } = row ?? { removed: 0, seen: 0, last: null }
        if (removed > 0) transaction.send(remember, [scope, before])
        return { removed, next: seen < records ? null : last }
      }),
  }
}
