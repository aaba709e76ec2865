import type { Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { FileIndex, Upload, WholeFile } from '../files/fileIndex.ts'
import { createFileTidying } from './pgFileTidying.ts'
import type { Database } from './pool.ts'
import { membership, membershipColumns, type MembershipRow } from './syncRows.ts'
import type { Statement, Transaction } from './transaction.ts'

const ownMembership: Statement = {
  name: 'file_membership',
  text: `select ${membershipColumns} from sync.memberships as membership
         where membership.scope = $1 and membership.user_id = $2
           and membership.left_version is null`,
}
const fileColumns = `file.scope, file.hash, file.size, file.mime, file.key, file.record,
  file.stored_at as "storedAt"`
const uploadColumns = `upload.id, upload.scope, upload.user_id as "user", upload.record, upload.hash,
  upload.size, upload.mime, upload.begun_at as "begunAt"`

const recordNamed: Statement = {
  name: 'file_record',
  text: `select type, data, audience from sync.records
         where scope = $1 and id = $2 and not deleted and not erased`,
}
const wholeFiles: Statement = {
  name: 'files_whole',
  text: `select ${fileColumns} from sync.files as file
         where file.scope = $1 and file.hash = any($2::text[])`,
}
const uploadById: Statement = {
  name: 'upload_by_id',
  text: `select ${uploadColumns}, upload.settled, exists (
           select from sync.files as file
           where file.scope = upload.scope and file.hash = upload.hash) as whole
         from sync.uploads as upload where upload.scope = $1 and upload.id = $2`,
}
const unfinishedUploads: Statement = {
  name: 'uploads_unfinished',
  text: `select ${uploadColumns} from sync.uploads as upload
         where upload.scope = $1 and upload.user_id = $2 and not upload.settled order by upload.id`,
}
/** Those who begin at the same time see one another's room. */
const oneAfterAnother: Statement = {
  name: 'uploads_in_turn',
  text: `select pg_advisory_xact_lock(hashtextextended('uploads ' || $1, 0))`,
}
const beginUpload: Statement = {
  name: 'upload_begin',
  text: `with known as (
           select exists (select from sync.files where scope = $1 and hash = $5) as whole
         ), room as (
           select coalesce((select sum(size) from sync.files where scope = $1), 0)
             + coalesce((select sum(size) from sync.uploads where scope = $1 and not settled), 0)
             + $6::bigint <= $9::bigint as enough
         )
         insert into sync.uploads (scope, id, user_id, record, hash, size, mime, begun_at, settled)
         select $1, $2, $3, $4::uuid, $5, $6::bigint, $7, $8::bigint, known.whole from known, room
         where known.whole or room.enough
         returning id`,
}
const keepFile: Statement = {
  name: 'file_keep',
  text: `insert into sync.files (scope, hash, size, mime, key, record, stored_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (scope, hash) do nothing`,
}
const settleUpload: Statement = {
  name: 'upload_settle',
  text: 'update sync.uploads set settled = true where scope = $1 and id = $2',
}
const forgetUpload: Statement = {
  name: 'upload_forget',
  text: 'delete from sync.uploads where scope = $1 and id = $2',
}

/** What is known of files, in PostgreSQL, behind row-level security. */
export function createPgFiles(database: Database): FileIndex {
  /** Null for strangers and those who have left; nothing of the scope is in sight before that is known. */
  const asMember = <T>(
    user: string,
    scope: ScopeName,
    work: (actor: ReturnType<typeof membership>, transaction: Transaction) => Promise<T>,
  ): Promise<T | null> =>
    database.withScopes({ role: 'app_rt', user, scopes: [] }, async (transaction) => {
      const [row] = await transaction.query<MembershipRow>(ownMembership, [scope, user])
      if (!row) return null
      transaction.see([scope], [])
      return work(membership(row), transaction)
    })
  const writing = <T>(scope: ScopeName, work: (transaction: Transaction) => Promise<T>) =>
    database.withScopes({ role: 'app_write', scopes: [scope] }, work)

  return {
    member: (user, scope) => asMember(user, scope, (actor) => Promise.resolve(actor)),

    seek: (user, scope, record, hash) =>
      asMember(user, scope, async (actor, transaction) => {
        const [records, files] = await Promise.all([
          transaction.query<{ type: string; data: JsonObject; audience: Tag[] }>(recordNamed, [
            scope,
            record,
          ]),
          transaction.query<WholeFile>(wholeFiles, [scope, [hash]]),
        ])
        return { actor, record: records[0] ?? null, file: files[0] ?? null }
      }),

    whole: (scope, hashes) =>
      database.withScopes({ role: 'app_rt', user: '', scopes: [scope] }, (transaction) =>
        transaction.query<WholeFile>(wholeFiles, [scope, hashes]),
      ),

    begin: (upload, most) =>
      writing(upload.scope, async (transaction) => {
        const { scope, id, user, record, hash, size, mime, begunAt } = upload
        transaction.send(oneAfterAnother, [scope])
        const values = [scope, id, user, record, hash, size, mime, begunAt, most]
        const begun = await transaction.query<{ id: string }>(beginUpload, values)
        return begun.length > 0 ? 'begun' : 'full'
      }),

    upload: (user, scope, id) =>
      asMember(user, scope, async (_actor, transaction) => {
        const [row] = await transaction.query<Upload & { whole: boolean; settled: boolean }>(
          uploadById,
          [scope, id],
        )
        if (!row) return null
        const { whole, settled, ...upload } = row
        return { upload, isWhole: whole, isSettled: settled }
      }),

    unfinished: async (user, scope) =>
      (await asMember(user, scope, (_actor, transaction) =>
        transaction.query<Upload>(unfinishedUploads, [scope, user]),
      )) ?? [],

    settle: ({ scope, id, hash, size, mime, record }, key, storedAt) =>
      writing(scope, async (transaction) => {
        transaction.send(keepFile, [scope, hash, size, mime, key, record, storedAt])
        transaction.send(settleUpload, [scope, id])
        const [file] = await transaction.query<WholeFile>(wholeFiles, [scope, [hash]])
        return file?.key ?? key
      }),

    supersede: ({ scope, id }) =>
      writing(scope, (transaction) => Promise.resolve(transaction.send(settleUpload, [scope, id]))),
    forget: ({ scope, id }) =>
      writing(scope, (transaction) => Promise.resolve(transaction.send(forgetUpload, [scope, id]))),
    ...createFileTidying(database),
  }
}
