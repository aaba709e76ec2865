import * as z from 'zod/mini'
import type { Replica } from './replica/database.ts'
import type { Queue } from './replica/queue.ts'
import type { Readable } from './replica/readable.ts'
import { storageFailure } from './replica/storageFailure.ts'
import { tellStatus } from './replica/tellStatus.ts'
import { serverCall, type Fetch } from './serverCall.ts'

export type TellingDeps = {
  replica: Replica
  queue: Pick<Queue, 'waiting' | 'known'>
  /** Unix ms of the last answer to anything; null: never. */
  contact: Readable<number | null>
  fetch: Fetch
  token: string | null
}

/** Answers come in handfuls; what they leave is told once. */
const SETTLES_MS = 2_000
/** Whoever refused a report is not asked again sooner. */
const RESTS_MS = 300_000

/** Tells what is only on this device, a moment after the server was heard from (DEV3). */
export function startTelling(deps: TellingDeps): { close: () => void } {
  const { replica, queue, contact, fetch, token } = deps
  let timer: ReturnType<typeof setTimeout> | undefined
  let restsUntil = 0

  async function post(body: unknown): Promise<boolean> {
    const path = '/api/sync/status'
    const answer = await serverCall(fetch, { method: 'POST', path, token, body }, z.null())
    if (!answer.ok && answer.problem.kind === 'refused') {
      restsUntil = replica.edge.now() + RESTS_MS
    }
    return answer.ok
  }

  async function tell(): Promise<void> {
    // Nothing is told before it is known what waits.
    if (!queue.known.read() || replica.edge.now() < restsUntil) return
    try {
      await tellStatus(replica, { waiting: queue.waiting.read(), post })
    } catch (error) {
      // A lost database is told by whoever needs it.
      if (!storageFailure(error)) throw error
    }
  }

  let last = contact.read()
  const leave = contact.subscribe(() => {
    const now = contact.read()
    if (now === last || token === null) return
    last = now
    timer ??= setTimeout(() => {
      timer = undefined
      void tell()
    }, SETTLES_MS)
  })

  return {
    close() {
      leave()
      clearTimeout(timer)
    },
  }
}
