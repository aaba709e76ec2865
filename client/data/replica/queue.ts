import * as z from 'zod/mini'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import { settable, type Readable } from './readable.ts'
import { openUnsentReader, type UnsentReader, type UnsentRecord } from './unsent.ts'
import { WRITE_CONTEXT } from './writeContext.ts'

/** One record that is only on this device. */
export type Waiting = {
  id: string
  scope: ScopeName
  type: string
  /** Unix ms of the edit, by this device's clock. */
  since: number
  /** Requests that carried it and were not answered. */
  tries: number
}

export type Queue = {
  waiting: Readable<readonly Waiting[]>
  /** False until what waits has been read for the first time. */
  known: Readable<boolean>
  /** Ids of what waits; the same object until it changes. */
  ids: Readable<ReadonlySet<string>>
  /** Everything unsent, with its text. */
  records: () => Promise<UnsentRecord[]>
  /** Ids that are in a request now, of whichever tab. */
  sending: Readable<ReadonlySet<string>>
  /** A request carries these now; none: it is over. */
  sends: (ids: readonly string[]) => void
  /** Counts an unanswered request. */
  tried: (ids: readonly string[]) => void
  /** Reads what waits; resolves when it is known. */
  read: () => Promise<void>
  /** Reads again here and in the other tabs, after a push was answered. */
  refresh: () => Promise<void>
  close: () => Promise<void>
}

/** What tabs tell each other of requests. `sent`: one was answered, by a tab or the worker. */
const told = z.union([
  z.literal('sent'),
  z.object({ sending: z.array(z.string()) }),
  z.object({ tried: z.array(z.string()) }),
])

/** Where a push is announced to the other tabs of the account. */
export function queueChannel(account: string): string {
  return `wedsync-queue-${account}`
}

/** Of readings that a write overtook; while a wedding is being fetched something is always written. */
const MOST_SKIPPED = 3

/**
 * What waits to be sent, kept up to date while the replica is open. Every tab has its own; a change
 * of another tab or of the worker arrives through RxDB, and a push through the channel.
 *
 * Nothing is read before somebody asks: no screen waits for what waits to be sent.
 */
export function openQueue(replica: Replica): Queue {
  let opened: Promise<UnsentReader> | null = null
  const reader = () => (opened ??= openUnsentReader(replica))
  const waiting = settable<readonly Waiting[]>([])
  const ids = settable<ReadonlySet<string>>(new Set())
  const known = settable(false)
  const sending = settable<ReadonlySet<string>>(new Set())
  const tries = new Map<string, number>()
  const channel = new BroadcastChannel(queueChannel(replica.account))
  let reading: Promise<void> | null = null
  let again = false
  let closed = false

  /** @param isLatest false: something was written meanwhile, and it is read again anyway */
  async function readOnce(isLatest: () => boolean): Promise<void> {
    const unsent = await (await reader()).read()
    if (known.read() && !isLatest()) return
    const next = unsent.map(({ record }) => ({
      id: record.id,
      scope: record.scope,
      type: record.type,
      since: parseStamp(record.at).ms,
      tries: tries.get(record.id) ?? 0,
    }))
    const still = new Set(next.map(({ id }) => id))
    for (const id of tries.keys()) if (!still.has(id)) tries.delete(id)
    if (JSON.stringify(next) !== JSON.stringify(waiting.read())) waiting.set(next)
    if (!sameIds(still, ids.read())) ids.set(still)
    known.set(true)
  }

  function refreshHere(): Promise<void> {
    if (closed) return Promise.resolve()
    if (reading) {
      again = true
      return reading
    }
    reading = (async () => {
      try {
        for (let skipped = 0; ; skipped += 1) {
          again = false
          await readOnce(() => !again || skipped >= MOST_SKIPPED)
          if (!again || closed) break
        }
      } catch (error) {
        // A database closed under a reader is the end of this queue, not a fault.
        if (!closed) throw error
      } finally {
        reading = null
      }
    })()
    return reading
  }

  function count(tried: readonly string[]): void {
    const ids = new Set(tried)
    for (const id of ids) tries.set(id, (tries.get(id) ?? 0) + 1)
    if (!waiting.read().some(({ id }) => ids.has(id))) return
    waiting.set(
      waiting.read().map((one) => (ids.has(one.id) ? { ...one, tries: one.tries + 1 } : one)),
    )
  }

  /** What was written here waits from that moment on, before it has been read. */
  function noteWritten(
    written: readonly { id: string; scope: ScopeName; type: string; at: string }[],
  ) {
    const held = ids.read()
    const fresh = written.filter(({ id }) => !held.has(id))
    if (!known.read() || fresh.length === 0) return
    const added = fresh.map(({ id, scope, type, at }) => {
      return { id, scope, type, since: parseStamp(at).ms, tries: 0 }
    })
    waiting.set([...waiting.read(), ...added])
    ids.set(new Set([...held, ...fresh.map(({ id }) => id)]))
  }

  const changes = replica.records.storageInstance.changeStream().subscribe((bulk) => {
    if (bulk.context === WRITE_CONTEXT) noteWritten(bulk.events.map((event) => event.documentData))
    void refreshHere()
  })
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = told.safeParse(event.data)
    if (!message.success) return
    if (message.data === 'sent') void refreshHere()
    else if ('sending' in message.data) sending.set(new Set(message.data.sending))
    else count(message.data.tried)
  })

  return {
    waiting,
    known,
    ids,
    records: async () => (await reader()).read(),
    read: refreshHere,
    sending,
    sends(ids) {
      if (ids.length === 0 && sending.read().size === 0) return
      sending.set(new Set(ids))
      channel.postMessage({ sending: [...ids] })
    },
    tried(sent) {
      count(sent)
      channel.postMessage({ tried: [...sent] })
    },
    async refresh() {
      channel.postMessage('sent')
      await refreshHere()
    },
    async close() {
      closed = true
      changes.unsubscribe()
      channel.close()
      await reading?.catch(() => undefined)
      const last = await opened?.catch(() => null)
      await last?.close()
    },
  }
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
