import { Pool, types } from 'pg'
import { type Context, runTransaction, type Transaction } from './transaction.ts'

export type DatabaseOptions = {
  url: string
  /** Connections that commit. Two keep the disk busy; more only wait for one another's locks. */
  writers?: number
  /** Connections that read and sign in. */
  readers?: number
  /** A connection was lost while nobody used it; the next use opens another. */
  onLost: (error: Error) => void
}

/** The only way to the database: everything happens in a transaction with a context. */
export type Database = {
  withScopes: <T>(context: Context, work: (transaction: Transaction) => Promise<T>) => Promise<T>
  /** Connections that `withScopes` keeps for commits. */
  writers: number
  /** Waits for transactions under way. */
  close: () => Promise<void>
}

const INT8 = 20

export function openDatabase({ url, writers = 2, readers = 6, onLost }: DatabaseOptions): Database {
  const write = open(url, writers, 'wedsync write', onLost)
  const read = open(url, readers, 'wedsync read', onLost)
  return {
    withScopes: async (context, work) => {
      const client = await (context.role === 'app_write' ? write : read).connect()
      return runTransaction(client, context, work)
    },
    writers,
    close: async () => {
      await Promise.all([write.end(), read.end()])
    },
  }
}

function open(url: string, max: number, application: string, onLost: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    pipeline: true,
    application_name: application,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 0,
    types: { getTypeParser },
    // Outside of a transaction a connection sees nothing, even where the login is a superuser.
    // It is pipelined: this is answered before anything that the first borrower sends.
    onConnect: (client) => void client.query(connected).catch(onLost),
  })
  pool.on('error', onLost)
  return pool
}

const connected = `
  set role app_rt;
  set statement_timeout = '30s';
  set idle_in_transaction_session_timeout = '60s'`

/** Versions and times are whole numbers far below 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return oid === INT8 && format !== 'binary' ? Number : types.getTypeParser(oid, format)
}
