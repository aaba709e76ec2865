import type { ScopeName } from '#shared/schema/record/scope.ts'

/** What one person and one record have to do with one another, for notices of one kind. */
export type LedgerName = { scope: ScopeName; user: string; kind: string; record: string }

/** As it is kept; whoever reads it parses what it says. */
export type LedgerRow = LedgerName & {
  /** What they were told of it, or believe; null: only that they were told, or nothing yet. */
  known: unknown
  /** What waits to be told, and until when (unix ms); null: nothing does. */
  waiting: unknown
  dueAt: number | null
  /** Unix ms: when they were told, or when it began to wait. */
  at: number
}

/**
 * Where it outlives the process. Two implementations, one contract (ledgerContract.ts): memory and
 * Postgres.
 */
export type NoticeLedger = {
  /** Replaces rows of the same names. */
  put: (rows: readonly LedgerRow[]) => Promise<void>
  remove: (names: readonly LedgerName[]) => Promise<void>
  /**
   * Puts the row unless one of its name is newer than `since`, for which of several processes had its
   * turn: resolves with null if it was put, else with when the other was.
   */
  claim: (row: LedgerRow, since: number) => Promise<number | null>
  /** The rows of these names that there are. */
  find: (names: readonly LedgerName[]) => Promise<readonly LedgerRow[]>
  /** What of one kind waits in these scopes. */
  waiting: (scopes: readonly ScopeName[], kind: string) => Promise<readonly LedgerRow[]>
  /** The newest of all scopes, what waits before the rest. */
  all: (limit: number) => Promise<readonly LedgerRow[]>
  /** Takes away what is older and waits for nothing; resolves with how many went. */
  dropBefore: (scope: ScopeName, before: number) => Promise<number>
}

export function nameOf({ scope, user, kind, record }: LedgerName): string {
  return `${kind} ${user} ${scope} ${record}`
}
