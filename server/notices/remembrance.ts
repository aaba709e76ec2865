import { createBoundedMap } from './boundedMap.ts'
import { nameOf, type LedgerName, type LedgerRow, type NoticeLedger } from './ledger.ts'
import { known, telling, type Start, type Telling } from './telling.ts'

/** Of all weddings; what is forgotten beyond that costs at most a notice too many. */
const REMEMBERED = 20_000

/** Something that waited when the last process ended. */
export type Resumed = LedgerName & { telling: Telling; dueAt: number }

/**
 * What was told to whom: answered from memory, and kept where it outlives the process.
 *
 * Invariant: what is remembered as told is durable before the notice leaves (`flush`), so that a
 * server that is killed tells nothing twice (P1).
 */
export type Remembrance = {
  /** Undefined: nothing is known. Null: they were told, and there is nothing more to say. */
  known: (name: LedgerName) => Start | null | undefined
  told: (name: LedgerName, known: Start | null, at: number) => void
  /** They believe it to stand there although nothing was told. */
  believed: (name: LedgerName, start: Start, at: number) => void
  /** Another process tells them, and keeps that. */
  toldElsewhere: (name: LedgerName, known: Start) => void
  waits: (name: LedgerName, telling: Telling, dueAt: number, at: number) => void
  /** Nobody needs to know any more. */
  drop: (name: LedgerName) => void
  /** True: everything up to now is durable. False: its failure was told of, and the next flush tries it again. */
  flush: () => Promise<boolean>
  /** Reads what the process before knew, and resolves with what waits. */
  recover: () => Promise<{ resumed: readonly Resumed[]; rows: readonly LedgerRow[] }>
}

export function createRemembrance(
  ledger: NoticeLedger,
  onFailed: (error: unknown) => void,
): Remembrance {
  const starts = createBoundedMap<Start | null>(REMEMBERED)
  let pending = new Map<string, { name: LedgerName; row: LedgerRow | null }>()
  let writing: Promise<boolean> = Promise.resolve(true)
  /** A write that has not begun takes along what comes meanwhile. */
  let isQueued = false

  function write(name: LedgerName, row: Omit<LedgerRow, keyof LedgerName> | null): void {
    const { scope, user, kind, record } = name
    const whole = row && { scope, user, kind, record, ...row }
    pending.set(nameOf(name), { name, row: whole })
  }

  function tell(name: LedgerName, start: Start | null, at: number): void {
    starts.set(nameOf(name), start)
    write(name, { known: start, waiting: null, dueAt: null, at })
  }

  /** One write after the other: what could not be written never comes over what is newer. */
  function flush(): Promise<boolean> {
    if (isQueued || pending.size === 0) return writing
    isQueued = true
    writing = writing.then(writePending)
    return writing
  }

  async function writePending(): Promise<boolean> {
    isQueued = false
    const changes = pending
    pending = new Map()
    const all = [...changes.values()]
    try {
      await ledger.remove(all.filter(({ row }) => row === null).map(({ name }) => name))
      await ledger.put(all.flatMap(({ row }) => row ?? []))
      return true
    } catch (error) {
      onFailed(error)
      pending = new Map([...changes, ...pending])
      return false
    }
  }

  return {
    known: (name) => starts.get(nameOf(name)),
    told: tell,
    believed: tell,
    toldElsewhere: (name, start) => starts.set(nameOf(name), start),
    waits: (name, what, dueAt, at) =>
      write(name, { known: starts.get(nameOf(name)) ?? null, waiting: what, dueAt, at }),
    drop(name) {
      starts.delete(nameOf(name))
      write(name, null)
    },
    flush,
    async recover() {
      const rows = await ledger.all(REMEMBERED)
      const resumed: Resumed[] = []
      // The newest are remembered longest.
      for (const row of rows.toReversed()) {
        const start = known.safeParse(row.known)
        const isToldOf = row.dueAt === null || row.known !== null
        if (start.success && isToldOf) starts.set(nameOf(row), start.data)
        const what = telling.safeParse(row.waiting)
        if (row.dueAt !== null && what.success)
          resumed.push({ ...row, telling: what.data, dueAt: row.dueAt })
      }
      return { resumed, rows }
    },
  }
}
