import { matterOf, type Gathered } from './batches.ts'
import { createBoundedMap } from './boundedMap.ts'
import { nameOf, type LedgerName, type LedgerRow, type NoticeLedger } from './ledger.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Start, Telling } from './telling.ts'

/** One kind of one wedding disturbs one person at most this often. */
const APART_MS = 120_000
/** And one conversation one person at most this often. */
const APART_OF_TALK_MS = 300_000
/** As many as a process takes up. */
const TAKEN = 20_000

/** How long somebody is left alone after they were told of something of that kind. */
export function apartOf(kind: Telling['kind']): number {
  return kind === 'said' ? APART_OF_TALK_MS : APART_MS
}

export type Turns = {
  /**
   * Whether this process may disturb that person now: null, and no other one may for a while; else
   * when another one did.
   */
  disturb: (gathered: Gathered) => Promise<number | null>
  /** Of a reminder, by what is reminded of: true for one process, once and for all. */
  remind: (
    of: { scope: ScopeName; user: string },
    what: Start | string,
    record: string,
  ) => Promise<boolean>
  /** What waited in the ledger at the start: another process may have taken it up as well. */
  resumed: (names: readonly LedgerName[]) => void
  /** Something came about these here: they are this process's own from now on. */
  begun: (names: readonly LedgerName[]) => void
  /** Taken up by every process that began meanwhile: the ledger says whether it still waits. */
  isTakenUp: (name: LedgerName) => boolean
  /** What of these still waits: of what was taken up, another process may have told it by now. */
  stillWaiting: (gathered: Gathered) => Promise<readonly Telling[]>
}

/**
 * Which of several processes at one database tells something. They share nothing but the ledger, and
 * a turn is a row that only one of them can put.
 */
export function createTurns(
  ledger: Pick<NoticeLedger, 'claim' | 'find'>,
  now: () => number,
): Turns {
  const taken = createBoundedMap<true>(TAKEN)
  const rowOf = (name: LedgerName): LedgerRow => ({
    ...name,
    known: null,
    waiting: null,
    dueAt: null,
    at: now(),
  })
  return {
    disturb(gathered) {
      const { scope, user, kind, tellings } = gathered
      const matter = matterOf({ user, scope, kind, record: tellings[0]?.record })
      const row = rowOf({ scope, user, kind: 'disturbed', record: matter })
      return ledger.claim(row, now() - apartOf(kind))
    },
    async remind({ scope, user }, what, record) {
      const at = typeof what === 'string' ? what : `${what.day} ${what.at}`
      const row = rowOf({ scope, user, kind: `reminded ${at}`, record })
      return (await ledger.claim(row, 0)) === null
    },
    resumed(names) {
      for (const name of names) taken.set(nameOf(name), true)
    },
    begun(names) {
      for (const name of names) taken.delete(nameOf(name))
    },
    isTakenUp: (name) => taken.has(nameOf(name)),
    async stillWaiting({ scope, user, kind, tellings }) {
      const isTaken = (record: string) => taken.has(nameOf({ scope, user, kind, record }))
      // What began to wait here is known to nobody else.
      if (!tellings.some(({ record }) => isTaken(record))) return tellings
      const rows = await ledger.find(tellings.map(({ record }) => ({ scope, user, kind, record })))
      const waiting = new Set(rows.flatMap((row) => (row.dueAt === null ? [] : [row.record])))
      return tellings.filter(({ record }) => !isTaken(record) || waiting.has(record))
    },
  }
}
