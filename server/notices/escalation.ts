import * as z from 'zod/mini'
import { ANSWER_WITHIN_MS, TELL_AGAIN_MS, TELL_AGAIN_TIMES } from '#shared/schema/incidentAnswer.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import { userId } from '#shared/schema/record/ids.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { STALE_MS, type Told } from './happenings.ts'
import type { LedgerName, LedgerRow, NoticeLedger } from './ledger.ts'

type Emergency = Extract<Told, { kind: 'emergency' }>
type Again = Extract<Told, { kind: 'again' }>

/** Under this kind the ledger keeps which emergencies wait for an answer. */
export const UNANSWERED = 'unanswered'
/** They wait for everybody. */
const EVERYBODY = ''

const kept = z.object({
  by: userId,
  audience: z.array(z.custom<Tag>((tag) => typeof tag === 'string')),
  /** How often it is told yet. */
  left: z.int(),
})

export type Escalation = {
  /** It was raised. */
  begin: (scope: ScopeName, emergency: Emergency) => void
  /** Somebody is on it, or it is over. */
  end: (scope: ScopeName, record: string) => void
  /** What waits in the ledger: begun by the process before, or by another one. */
  take: (rows: readonly LedgerRow[]) => void
  stop: () => void
}

/**
 * An emergency that nobody answers is told again: after two minutes, and then every minute, five
 * times. What waits is kept in the ledger, so that a restart ends nothing; of several processes that
 * know of it, the one that claims its turn there tells it.
 *
 * @param after runs a task after so many milliseconds; returns what takes it back
 */
export function createEscalation(parts: {
  ledger: Pick<NoticeLedger, 'put' | 'remove' | 'find' | 'claim'>
  now: () => number
  after: (ms: number, task: () => void) => () => void
  tell: (scope: ScopeName, again: Again) => void
  onFailed: (error: unknown) => void
}): Escalation {
  const { ledger, now, after, tell, onFailed } = parts
  const waiting = new Map<string, () => void>()
  /** One write after the other, or an end could be overtaken by its beginning. */
  let writing: Promise<unknown> = Promise.resolve()
  let isStopped = false

  function write(task: () => Promise<unknown>): void {
    writing = writing.then(task).catch(onFailed)
  }
  const nameOf = (scope: ScopeName, record: string): LedgerName => {
    return { scope, user: EVERYBODY, kind: UNANSWERED, record }
  }
  function forget(record: string): void {
    waiting.get(record)?.()
    waiting.delete(record)
  }

  function schedule(row: LedgerRow): void {
    const { record, dueAt } = row
    forget(record)
    if (dueAt === null || isStopped) return
    const ms = Math.max(0, dueAt - now())
    waiting.set(
      record,
      after(ms, () => void turn(row).catch((error: unknown) => failed(row, error))),
    )
  }

  /** The ledger could not be asked: it is asked again, for the emergency goes on. */
  function failed(row: LedgerRow, error: unknown): void {
    onFailed(error)
    schedule({ ...row, dueAt: now() + TELL_AGAIN_MS })
  }

  async function turn(row: LedgerRow): Promise<void> {
    await writing
    const [stands] = await ledger.find([row])
    const what = kept.safeParse(stands?.waiting)
    if (!stands || stands.dueAt === null || !what.success) return forget(row.record)
    // Another process has told it meanwhile, and says when it is told next.
    if (stands.dueAt > now()) return schedule(stands)
    const { audience, by } = what.data
    const left = what.data.left - 1
    const next: LedgerRow = {
      ...nameOf(row.scope, row.record),
      known: null,
      waiting: left > 0 ? { audience, by, left } : null,
      dueAt: left > 0 ? now() + TELL_AGAIN_MS : null,
      at: now(),
    }
    const other = await ledger.claim(next, stands.at)
    if (other !== null) return schedule({ ...next, dueAt: other + TELL_AGAIN_MS })
    if (isStopped) return
    tell(row.scope, { kind: 'again', record: row.record, audience, by })
    schedule(next)
  }

  return {
    begin(scope, { record, audience, by }) {
      const row: LedgerRow = {
        ...nameOf(scope, record),
        known: null,
        waiting: { audience, by, left: TELL_AGAIN_TIMES },
        dueAt: now() + ANSWER_WITHIN_MS,
        at: now(),
      }
      write(() => ledger.put([row]))
      schedule(row)
    },
    end(scope, record) {
      forget(record)
      write(() => ledger.remove([nameOf(scope, record)]))
    },
    take(rows) {
      for (const row of rows) {
        if (row.kind !== UNANSWERED || row.dueAt === null || waiting.has(row.record)) continue
        // Nobody is woken up for what was raised yesterday.
        if (row.dueAt < now() - STALE_MS) write(() => ledger.remove([row]))
        else schedule(row)
      }
    },
    stop() {
      isStopped = true
      for (const takeBack of waiting.values()) takeBack()
      waiting.clear()
    },
  }
}
