import type { RowCode } from '#shared/protocol/errors.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { HeldRefusal } from '../sync/refusals.ts'
import type { RefusalName, Snapshot, SyncStore, Writes } from '../sync/store.ts'
import type { Database } from './pool.ts'
import type { Statement, Transaction } from './transaction.ts'

/** As MOST_HELD and MOST_HELD_BYTES of the rule; the contract holds the two together. */
const MOST = 200
const MOST_BYTES = 4 * 1024 * 1024

const columns = `refused.scope, refused.user_id, refused.id, refused.at, refused.origin, refused.type,
  refused.content, refused.code, refused.message, refused.device, refused.refused_at`

/** For those alone of whom something is held: most pushes never ask. */
export const loadRefusals: Statement = {
  name: 'load_refusals',
  text: `select ${columns}
         from unnest($1::text[], $2::text[], $3::uuid[]) as asked (scope, user_id, id)
         join sync.refused as refused on refused.scope = asked.scope
           and refused.user_id = asked.user_id and refused.id = asked.id`,
}
const page: Statement = {
  name: 'own_refusals',
  text: `select ${columns} from sync.refused as refused
         where refused.user_id = $1 and refused.scope = any($2::text[])
           and ($3::text is null or (refused.scope, refused.id, refused.at) > ($3, $4::uuid, $5))
         order by refused.scope, refused.id, refused.at limit $6`,
}
const letGo: Statement = {
  name: 'let_go_refusals',
  text: `delete from sync.refused as refused
         using unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) as gone (scope, user_id, id, at)
         where refused.scope = gone.scope and refused.user_id = gone.user_id
           and refused.id = gone.id and refused.at = gone.at`,
}
const forget: Statement = {
  name: 'forget_refusals',
  text: `delete from sync.refused as refused using unnest($1::text[], $2::uuid[]) as gone (scope, id)
         where refused.scope = gone.scope and refused.id = gone.id`,
}
const hold: Statement = {
  name: 'hold_refusals',
  text: `insert into sync.refused
           (scope, user_id, id, at, origin, type, content, bytes, code, message, device, refused_at)
         select scope, user_id, id, at, origin, type, content, bytes, code, message, device, refused_at
         from json_to_recordset($1::json) as given (
           scope text, user_id text, id uuid, at text, origin text, type text, content jsonb,
           bytes integer, code text, message text, device text, refused_at bigint)
         on conflict (scope, user_id, id, at) do update set
           origin = excluded.origin, type = excluded.type, content = excluded.content,
           bytes = excluded.bytes, code = excluded.code, message = excluded.message,
           device = excluded.device, refused_at = excluded.refused_at`,
}
/** Of each of these authors: the newest within the number and the bytes, and the newest in any case. */
const pushOut: Statement = {
  name: 'push_out_refusals',
  text: `delete from sync.refused as refused using (
           select own.scope, own.user_id, own.id, own.at,
             row_number() over newest as place, sum(own.bytes) over newest as total
           from sync.refused as own
           where (own.scope, own.user_id) in (select * from unnest($1::text[], $2::text[]))
           window newest as (
             partition by own.scope, own.user_id order by own.refused_at desc, own.id, own.at)
         ) as own
         where refused.scope = own.scope and refused.user_id = own.user_id
           and refused.id = own.id and refused.at = own.at
           and own.place > 1 and (own.place > $3 or own.total > $4)`,
}
/** So that a push of everybody else does not have to look. */
const mark: Statement = {
  name: 'mark_refusals',
  text: `update sync.memberships as membership set has_refusals = exists (
           select from sync.refused as refused
           where refused.scope = membership.scope and refused.user_id = membership.user_id)
         from (select distinct * from unnest($1::text[], $2::text[])) as touched (scope, user_id)
         where membership.scope = touched.scope and membership.user_id = touched.user_id`,
}
const dropBefore: Statement = {
  name: 'drop_refusals',
  text: `with gone as (
           delete from sync.refused where scope = $1 and refused_at < $2 returning 1
         )
         select count(*)::int as removed from gone`,
}

export type RefusalRow = {
  scope: ScopeName
  user_id: string
  id: string
  at: string
  origin: string
  type: string
  content: RecordEnvelope | null
  code: RowCode
  message: string
  device: string
  refused_at: number
}

export function refusalOf({ user_id, refused_at, ...row }: RefusalRow): HeldRefusal {
  return { ...row, user: user_id, refusedAt: refused_at }
}

/** Nothing is sent for a flush that refused nothing and made nothing of it good. */
export function writeRefusals(
  transaction: Transaction,
  { erased = [], letGo: gone = [], held = [] }: Writes,
): void {
  if (erased.length > 0)
    transaction.send(forget, [erased.map(({ scope }) => scope), erased.map(({ id }) => id)])
  if (gone.length > 0)
    transaction.send(letGo, [
      gone.map(({ scope }) => scope),
      gone.map(({ user }) => user),
      gone.map(({ id }) => id),
      gone.map(({ at }) => at),
    ])
  if (held.length > 0) {
    transaction.send(hold, [JSON.stringify(held.map(rowOf))])
    transaction.send(pushOut, [...authorsOf(held), MOST, MOST_BYTES])
  }
  const touched = [...gone, ...held]
  if (touched.length > 0) transaction.send(mark, authorsOf(touched))
}

function authorsOf(names: readonly RefusalName[]): string[][] {
  return [names.map(({ scope }) => scope), names.map(({ user }) => user)]
}

function rowOf({ user, refusedAt, ...row }: HeldRefusal): object {
  const bytes = Buffer.byteLength(JSON.stringify(row.content))
  return { ...row, user_id: user, bytes, refused_at: refusedAt }
}

export function ownRefusals(transaction: Transaction, user: string): Snapshot['refusals'] {
  return async ({ scopes, after, limit }) => {
    const from = [after?.scope ?? null, after?.id ?? null, after?.at ?? null]
    const rows = await transaction.query<RefusalRow>(page, [user, scopes, ...from, limit])
    return rows.map(refusalOf)
  }
}

export function createDropRefusals({ withScopes }: Database): SyncStore['dropRefusals'] {
  return (scope, before) =>
    withScopes({ role: 'app_keep', scopes: [scope] }, async (transaction) => {
      const [row] = await transaction.query<{ removed: number }>(dropBefore, [scope, before])
      return row?.removed ?? 0
    })
}
