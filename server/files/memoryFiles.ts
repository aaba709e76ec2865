import type { Actor, Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { FileIndex, Upload, WholeFile } from './fileIndex.ts'

/** A record as the memory of its scope has it. */
export type KeptRecord = {
  type: string
  data: JsonObject
  audience: readonly Tag[]
  isGone: boolean
  isErased: boolean
}

/** What of a scope's records and members the files have to know. */
export type MemoryScopes = {
  member: (user: string, scope: ScopeName) => Promise<Actor | null>
  record: (scope: ScopeName, id: string) => Promise<KeptRecord | null>
  /** All that can still be read there, now or in history, as text. */
  everything: (scope: ScopeName) => string
}

/** The index without a database: for tests. */
export function createMemoryFiles({ member, record, everything }: MemoryScopes): FileIndex {
  const files = new Map<string, WholeFile>()
  const uploads = new Map<string, Upload & { isSettled: boolean }>()
  const keyOf = (scope: ScopeName, hash: string) => `${scope} ${hash}`
  const of = <T extends { scope: ScopeName }>(all: ReadonlyMap<string, T>, scope: ScopeName) =>
    [...all.values()].filter((one) => one.scope === scope)

  return {
    member,
    async seek(user, scope, id, hash) {
      const actor = await member(user, scope)
      if (!actor) return null
      const found = await record(scope, id)
      return {
        actor,
        record: found && !found.isGone && !found.isErased ? found : null,
        file: files.get(keyOf(scope, hash)) ?? null,
      }
    },
    whole: (scope, hashes) =>
      Promise.resolve(hashes.flatMap((hash) => files.get(keyOf(scope, hash)) ?? [])),
    begin(upload, most) {
      const { scope, hash, size } = upload
      const isSettled = files.has(keyOf(scope, hash))
      const waiting = of(uploads, scope).filter((one) => !one.isSettled)
      const held = [...of(files, scope), ...waiting].reduce((sum, one) => sum + one.size, 0)
      if (!isSettled && held + size > most) return Promise.resolve('full')
      uploads.set(upload.id, { ...upload, isSettled })
      return Promise.resolve('begun')
    },
    async upload(user, scope, id) {
      const found = uploads.get(id)
      if (found?.user !== user || found.scope !== scope || !(await member(user, scope))) return null
      const { isSettled, ...upload } = found
      return { upload, isWhole: files.has(keyOf(scope, upload.hash)), isSettled }
    },
    async unfinished(user, scope) {
      if (!(await member(user, scope))) return []
      return of(uploads, scope)
        .filter((one) => one.user === user && !one.isSettled)
        .map(({ isSettled: _settled, ...upload }) => upload)
    },
    settle(upload, key, storedAt) {
      const { id, scope, hash, size, mime, record: named } = upload
      const known = files.get(keyOf(scope, hash))
      const file = known ?? { scope, hash, size, mime, record: named, key, storedAt }
      files.set(keyOf(scope, hash), file)
      uploads.set(id, { ...upload, isSettled: true })
      return Promise.resolve(file.key)
    },
    supersede({ id }) {
      const found = uploads.get(id)
      if (found) uploads.set(id, { ...found, isSettled: true })
      return Promise.resolve()
    },
    forget({ id }) {
      uploads.delete(id)
      return Promise.resolve()
    },
    begunBefore: (scope, before, limit) =>
      Promise.resolve(
        of(uploads, scope)
          .filter(({ begunAt }) => begunAt < before)
          .slice(0, limit),
      ),
    async dropUnnamed({ scope, before, limit }, remove) {
      const text = everything(scope)
      let dropped = 0
      for (const file of of(files, scope)) {
        const from = await record(scope, file.record)
        const isOver = from?.isErased === true || file.storedAt < before
        if (dropped === limit || !isOver || text.includes(file.hash)) continue
        await remove(file.key)
        files.delete(keyOf(scope, file.hash))
        dropped += 1
      }
      return dropped
    },
  }
}
