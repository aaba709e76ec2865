import { DatabaseError } from 'pg'
import type { SyncStore } from '../sync/store.ts'
import { load, warmLoad } from './pgLoad.ts'
import { warmWrite, write } from './pgWrite.ts'
import type { Database } from './pool.ts'
import { Unstorable } from './unstorable.ts'

/** The write path: one transaction with two waits, for what was loaded and for the commit. */
export function createCommit(database: Database): SyncStore['commit'] {
  return async (wanted, plan) => {
    const scopes = [...new Set(wanted.scopes)].sort()
    try {
      return await database.withScopes({ role: 'app_write', scopes }, async (transaction) => {
        const loaded = await load(transaction, { ...wanted, scopes })
        const { writes, result } = plan(loaded)
        write(transaction, loaded, writes)
        return result
      })
    } catch (error) {
      throw error instanceof DatabaseError && isOfOneRow(error) ? new Unstorable(error) : error
    }
  }
}

/** Opens the connections that commit and plans their statements, so that the first push is not slow. */
export async function warmCommits(database: Database): Promise<void> {
  const connections = Array.from({ length: database.writers }, () =>
    database.withScopes({ role: 'app_write', scopes: [] }, async (transaction) => {
      await Promise.all([warmLoad(transaction), warmWrite(transaction)])
    }),
  )
  await Promise.all(connections)
}

/**
 * Data that PostgreSQL cannot hold (22), a constraint, an id that another scope took meanwhile (23), a
 * value beyond a limit (54). Everything else is no row's fault, and the whole batch may be tried again.
 */
function isOfOneRow({ code = '' }: DatabaseError): boolean {
  return /^(22|23|54)/.test(code) || code === '21000'
}
