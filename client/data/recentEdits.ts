import { settable, type Readable } from './replica/readable.ts'
import { createTurns } from './replica/turns.ts'
import { joined, type Undo } from './replica/undo.ts'
import type { WriteOutcome } from './replica/write.ts'
import type { WriteOp } from './replica/writeOp.ts'

/** The last edits of this tab, which can be taken back and done again in their order. */
export type RecentEdits = {
  /** What undo would take back, and what redo would do again, if anything. */
  next: Readable<{ undo: Undo | null; redo: Undo | null }>
  /** Remembers an edit; its undo, wherever it is offered, is the one remembered here. */
  note: (outcome: WriteOutcome) => WriteOutcome
  /** An edit is being written: an undo that is asked for meanwhile means this one. */
  during: (work: Promise<WriteOutcome>) => Promise<WriteOutcome>
  /** Resolves when what has begun is written. */
  settled: () => Promise<void>
  /** Null: there is nothing to take back. */
  undo: () => Promise<WriteOutcome | null>
  /** Null: there is nothing to do again. */
  redo: () => Promise<WriteOutcome | null>
}

type Entry = { undo: Undo; taken: Promise<WriteOutcome> | null }

const KEPT = 20

/**
 * @param write for an undo of edits that were written one after another
 * @param wrote told of what an undo or redo wrote
 */
export function createRecentEdits(
  newId: () => string,
  write: (ops: WriteOp[]) => Promise<WriteOutcome>,
  wrote: (outcome: WriteOutcome) => void,
): RecentEdits {
  const done: Entry[] = []
  const undone: Entry[] = []
  const inTurn = createTurns()
  /** Undos that were handed out here: they stand on a stack already. */
  const remembered = new WeakSet<Undo>()
  let isTaking = false
  const underWay = new Set<Promise<WriteOutcome>>()
  const next = settable<{ undo: Undo | null; redo: Undo | null }>({ undo: null, redo: null })

  const tell = () =>
    next.set({ undo: done.at(-1)?.undo ?? null, redo: undone.at(-1)?.undo ?? null })

  function keep(entry: Entry, on: Entry[]): void {
    on.push(entry)
    on.splice(0, on.length - KEPT)
    tell()
  }

  function offered(entry: Entry, from: Entry[], to: Entry[]): Undo {
    const { written } = entry.undo
    const undo = { apply: () => take(entry, from, to), ...(written && { written }) }
    remembered.add(undo)
    return undo
  }

  /** Each edit is taken back once, whoever asks: a toast, a key or a button. */
  function take(entry: Entry, from: Entry[], to: Entry[]): Promise<WriteOutcome> {
    entry.taken ??= inTurn(async () => {
      isTaking = true
      const outcome = await entry.undo.apply().finally(() => (isTaking = false))
      wrote(outcome)
      if (!outcome.ok && isForNow(outcome)) {
        entry.taken = null
        return outcome
      }
      const at = from.indexOf(entry)
      if (at !== -1) from.splice(at, 1)
      tell()
      if (!outcome.ok || outcome.records.length === 0) return outcome
      // An edit with a way of its own back was made anew by it, and noted as such.
      if (remembered.has(outcome.undo)) return outcome
      const back: Entry = { undo: outcome.undo, taken: null }
      keep(back, to)
      return { ...outcome, undo: offered(back, to, from) }
    })
    return entry.taken
  }

  return {
    next,
    note(outcome) {
      if (!outcome.ok || !outcome.records.some(isOfTheWork)) return outcome
      const last = done.at(-1)
      const one =
        last && last.taken === null && undone.length === 0 && !isTaking
          ? joined(last.undo, outcome.undo, newId, write)
          : null
      if (!isTaking) undone.length = 0
      if (last && one) {
        last.undo = one
        tell()
        return { ...outcome, undo: offered(last, done, undone) }
      }
      const entry: Entry = { undo: outcome.undo, taken: null }
      keep(entry, done)
      return { ...outcome, undo: offered(entry, done, undone) }
    },
    during(work) {
      underWay.add(work)
      const ended = () => underWay.delete(work)
      work.then(ended, ended)
      return work
    },
    settled,
    undo: async () => {
      await settled()
      return taking(done, undone)
    },
    redo: async () => {
      await settled()
      return taking(undone, done)
    },
  }

  async function settled(): Promise<void> {
    await Promise.allSettled(underWay)
  }

  function taking(from: Entry[], to: Entry[]): Promise<WriteOutcome> | null {
    const entry = from.findLast(({ taken }) => taken === null)
    return entry ? take(entry, from, to) : null
  }
}

/** How the app looks, what was seen, and what was said and heard: nobody's last edit of a wedding. */
const APART = [
  'preference',
  'ack',
  'message',
  'broadcast',
  'incident',
  'incidentEntry',
  'planRevision',
  'guestSchedule',
]

function isOfTheWork({ type }: { type: string }): boolean {
  return !APART.includes(type)
}

/** Later the same may be done after all. */
function isForNow(outcome: WriteOutcome): boolean {
  return !outcome.ok && ['storageFull', 'storageLost', 'lookingAs'].includes(outcome.refusal.reason)
}
