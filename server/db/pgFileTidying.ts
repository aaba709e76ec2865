import type { FileIndex, Upload } from '../files/fileIndex.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

const begunBefore: Statement = {
  name: 'uploads_begun_before',
  text: `select id, scope, user_id as "user", record, hash, size, mime, begun_at as "begunAt",
           settled as "isSettled"
         from sync.uploads where scope = $1 and begun_at < $2 order by id limit $3`,
}
const candidates = `from sync.files as file
  left join sync.records as record on record.scope = file.scope and record.id = file.record
  where file.scope = $1 and (record.erased or file.stored_at < $2)`
/** In most weddings there are none, and nobody reads their whole history for that. */
const anyToDrop: Statement = {
  name: 'files_any_to_drop',
  text: `select 1 ${candidates} limit 1`,
}
/** Every state that can still be read counts: what was erased left none. */
const dropUnnamed: Statement = {
  name: 'files_drop_unnamed',
  text: `with named as (
           select (regexp_matches(record.data::text, '[0-9a-f]{64}', 'g'))[1] as hash
           from sync.records as record where record.scope = $1 and record.data::text like '%"hash"%'
           union
           select (regexp_matches(coalesce(revision.state::text, '') || coalesce(revision.sent::text, ''),
             '[0-9a-f]{64}', 'g'))[1]
           from sync.revisions as revision
           where revision.scope = $1
             and (revision.state::text like '%"hash"%' or revision.sent::text like '%"hash"%')
         ), gone as (
           select file.hash ${candidates}
             and not exists (select from named where named.hash = file.hash)
           order by file.hash limit $3
         )
         delete from sync.files as file using gone
         where file.scope = $1 and file.hash = gone.hash
         returning file.key`,
}

/** Under the one role that takes anything away. */
export function createFileTidying(
  database: Database,
): Pick<FileIndex, 'begunBefore' | 'dropUnnamed'> {
  return {
    begunBefore: (scope, before, limit) =>
      database.withScopes({ role: 'app_keep', scopes: [scope] }, (transaction) =>
        transaction.query<Upload & { isSettled: boolean }>(begunBefore, [scope, before, limit]),
      ),
    dropUnnamed: ({ scope, before, limit }, remove) =>
      database.withScopes({ role: 'app_keep', scopes: [scope] }, async (transaction) => {
        if ((await transaction.query(anyToDrop, [scope, before])).length === 0) return 0
        const gone = await transaction.query<{ key: string }>(dropUnnamed, [scope, before, limit])
        // A row outlives its bytes, never the other way round: what is left is found again.
        for (const { key } of gone) await remove(key)
        return gone.length
      }),
  }
}
