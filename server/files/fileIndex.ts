import type { Actor, Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** A file whose bytes are here whole; `hash` is SHA-256 in hex, unique in its scope. */
export type WholeFile = {
  scope: ScopeName
  hash: string
  size: number
  mime: string
  /** Where the bytes are, in the words of the blob store. */
  key: string
  /** The record that was said to name it when it came. */
  record: string
  storedAt: number
}

/** An upload that an account has begun. `size` and `hash` are what it said of itself. */
export type Upload = {
  id: string
  scope: ScopeName
  user: string
  record: string
  hash: string
  size: number
  mime: string
  begunAt: number
}

export type FoundUpload = {
  upload: Upload
  /** Its file is there, by this upload or by another. */
  isWhole: boolean
  /** What it left is the file itself, or nothing. */
  isSettled: boolean
}

/** A file that a record may name, with who asks, as a member now. */
export type SoughtFile = {
  actor: Actor
  record: { type: string; data: JsonObject; audience: readonly Tag[] } | null
  file: WholeFile | null
}

/**
 * What is known of files, beside their bytes. Two implementations, memory and PostgreSQL; both go
 * through server/testing/filesAreKept.ts. Strangers and those who have left get null, whatever exists.
 */
export interface FileIndex {
  member(user: string, scope: ScopeName): Promise<Actor | null>
  /** A record that was deleted or erased is null. */
  seek(user: string, scope: ScopeName, record: string, hash: string): Promise<SoughtFile | null>
  /** Which of these are whole. */
  whole(scope: ScopeName, hashes: readonly string[]): Promise<readonly WholeFile[]>
  /**
   * Remembers an upload, unless the scope would then hold more than `most` bytes, those under way
   * included; an upload of a file that is whole takes no room.
   */
  begin(upload: Upload, most: number): Promise<'begun' | 'full'>
  /** An upload of this account in a scope it belongs to. */
  upload(user: string, scope: ScopeName, id: string): Promise<FoundUpload | null>
  /** Uploads of this account in a scope it belongs to that became no file yet. */
  unfinished(user: string, scope: ScopeName): Promise<readonly Upload[]>
  /** The file is whole, durably. The key under which it is known: another one, if another came first. */
  settle(upload: Upload, key: string, storedAt: number): Promise<string>
  /** Its file came by another upload, and nothing of this one is left. */
  supersede(upload: Pick<Upload, 'scope' | 'id'>): Promise<void>
  forget(upload: Pick<Upload, 'scope' | 'id'>): Promise<void>
  /** Begun before this time, with whether they came to an end. */
  begunBefore(
    scope: ScopeName,
    before: number,
    limit: number,
  ): Promise<readonly (Upload & { isSettled: boolean })[]>
  /**
   * Removes files that no record names, now or in its history, and never will: the record they came
   * for was erased, or they came before this time. A file goes when `remove` has taken its bytes away.
   */
  dropUnnamed(
    drop: { scope: ScopeName; before: number; limit: number },
    remove: (key: string) => Promise<void>,
  ): Promise<number>
}
