import { STORAGE_TOKEN_DOCUMENT_ID } from 'rxdb'
import * as z from 'zod/mini'
import type { Replica } from './database.ts'
import { SECOND_COPY } from './secondCopyOwners.ts'

/**
 * What is only on this device, once more, in another storage of the browser than the databases: a
 * damaged database costs the browser all of them, and only them.
 */
export type SecondCopy = {
  /** Which databases it was made of; others have lost it. */
  mark: string
  /** As a file of unsent edits. */
  text: string
  /** Photos and documents that were only on this device; they are not in it. */
  files?: number | undefined
}

const secondCopy = z.object({ mark: z.string(), text: z.string(), files: z.optional(z.number()) })

/** The part of `caches` that this needs. */
export type Stores = Pick<CacheStorage, 'open' | 'delete'>

/** Beyond this, in characters, it is not kept: photos and documents are not in it. */
const MOST = 8_000_000
const ADDRESS = '/unsent'

const nameOf = (account: string) => SECOND_COPY + account

export async function keepSecondCopy(
  stores: Stores,
  account: string,
  copy: SecondCopy,
): Promise<void> {
  if (copy.text.length > MOST) return
  const store = await stores.open(nameOf(account))
  await store.put(ADDRESS, Response.json(copy))
}

export async function readSecondCopy(stores: Stores, account: string): Promise<SecondCopy | null> {
  const store = await stores.open(nameOf(account))
  const found = await store.match(ADDRESS)
  const parsed = secondCopy.safeParse(await found?.json().catch(() => null))
  return parsed.success ? parsed.data : null
}

export async function dropSecondCopy(stores: Stores, account: string): Promise<void> {
  await stores.delete(nameOf(account))
}

/** Names the databases as they are now, read from them; null: they are gone. */
export async function databaseMark({ database, replicaId }: Replica): Promise<string | null> {
  const documents = await database.internalStore.findDocumentsById(
    [STORAGE_TOKEN_DOCUMENT_ID],
    false,
  )
  const token: unknown = documents[0]?.data['token']
  return typeof token === 'string' ? `${replicaId} ${token}` : null
}
