import * as z from 'zod/mini'
import { fileHash } from '#shared/schema/storedFile.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { Replica } from '../database.ts'
import type { LocalFile } from '../localStore.ts'
import { dropLooseBytes } from '../room/looseBytes.ts'
import { standingRecords } from './standingRecords.ts'

export type NewFile = Pick<LocalFile, 'hash' | 'part' | 'mime'> & { blob: Blob }
export type FileOwner = { id: string; scope: ScopeName }

/** An intake is noted until its record is written: what a crash leaves behind can be told apart. */
const intake = z.object({ at: z.number(), scope: z.string(), hashes: z.array(fileHash) })
const PREFIX = 'intake '
/** Another tab may be in the middle of one. */
const ABANDONED_MS = 10 * 60_000

/**
 * Keeps the bytes of a record that is about to be written, all of them or none. The bytes come first:
 * a crash then leaves no record without its picture. `settleIntake` or `dropIntake` ends it.
 *
 * @throws where the device has no room
 */
export async function keepFiles(
  replica: Replica,
  owner: FileOwner,
  added: readonly NewFile[],
): Promise<void> {
  const { local, edge } = replica
  const { scope } = owner
  const now = edge.now()
  const known = await local.files.bulkGet(added.map(({ hash }) => [scope, hash]))
  const standing = await standingRecords(
    replica,
    known.flatMap((one) => (one ? [one.record] : [])),
  )
  await local.transaction('rw', local.files, local.bytes, local.settings, async () => {
    const hashes = added.map(({ hash }) => hash)
    await local.settings.put({ key: PREFIX + owner.id, value: { at: now, scope, hashes } })
    await local.bytes.bulkPut(added.map(({ hash, blob }) => ({ hash, blob })))
    await local.files.bulkPut(
      added.map(({ hash, part, mime, blob }, index): LocalFile => {
        const before = known[index]
        // What no record here names any more the server may have taken away: it is asked again.
        if (before && standing.has(before.record)) return { ...before, isHere: true, usedAt: now }
        return {
          hash,
          scope,
          record: owner.id,
          part,
          mime,
          size: blob.size,
          state: 'waiting',
          isHere: true,
          uploadUrl: null,
          sentBytes: 0,
          tries: 0,
          refusal: null,
          addedAt: now,
          usedAt: now,
        }
      }),
    )
  })
}

/** The record stands: the files are its own from now on. */
export async function settleIntake({ local }: Replica, recordId: string): Promise<void> {
  await local.settings.delete(PREFIX + recordId)
}

/** The record was not written: what was kept for it goes again. */
export async function dropIntake({ local }: Replica, recordId: string): Promise<void> {
  await local.transaction('rw', local.files, local.bytes, local.settings, async () => {
    const key = PREFIX + recordId
    const noted = intake.safeParse((await local.settings.get(key))?.value)
    if (noted.success) {
      const { scope, hashes } = noted.data
      const rows = await local.files.bulkGet(hashes.map((hash) => [scope as ScopeName, hash]))
      for (const row of rows) {
        if (!row || row.record !== recordId || row.state !== 'waiting') continue
        await local.files.delete([row.scope, row.hash])
      }
      await dropLooseBytes(local, hashes)
    }
    await local.settings.delete(key)
  })
}

/** Ends what a crash cut short: where the record was written its files stay, else they go. */
export async function finishIntakes(replica: Replica): Promise<void> {
  const { local, edge } = replica
  const open = await local.settings.where('key').startsWith(PREFIX).toArray()
  for (const { key, value } of open) {
    const noted = intake.safeParse(value)
    if (noted.success && edge.now() - noted.data.at < ABANDONED_MS) continue
    const id = key.slice(PREFIX.length)
    const [record] = await replica.records.storageInstance.findDocumentsById([id], true)
    const named = JSON.stringify(record?.data ?? {})
    const isNamed = noted.success && noted.data.hashes.some((hash) => named.includes(hash))
    await (isNamed ? settleIntake(replica, id) : dropIntake(replica, id))
  }
}

/** A deleted photo can be brought back for so long; then its unsent bytes go, too. */
const FORGOTTEN_MS = 30 * 24 * 3_600_000

/** Drops what was never sent of records that were deleted long ago. */
export async function dropForgotten(replica: Replica): Promise<void> {
  const { local, edge, records } = replica
  const old = await local.files
    .where('state')
    .notEqual('whole')
    .and(({ usedAt }) => edge.now() - usedAt > FORGOTTEN_MS)
    .toArray()
  if (old.length === 0) return
  const ids = [...new Set(old.map(({ record }) => record))]
  const found = await records.storageInstance.findDocumentsById(ids, true)
  // From its deletion on: it may have waited for a link for longer than that.
  const isOver = (at: string) => edge.now() - parseStamp(at).ms > FORGOTTEN_MS
  const deleted = new Set(
    found.filter(({ _deleted, at }) => _deleted && isOver(at)).map(({ id }) => id),
  )
  const gone = old.filter(({ record }) => deleted.has(record))
  await local.transaction('rw', local.files, local.bytes, async () => {
    await local.files.bulkDelete(gone.map(({ scope, hash }) => [scope, hash]))
    await dropLooseBytes(
      local,
      gone.map(({ hash }) => hash),
    )
  })
}
