import type { Replica } from '../replica/database.ts'
import type { Readable } from '../replica/readable.ts'
import { storageFailure } from '../replica/storageFailure.ts'
import type { Fetch } from '../serverCall.ts'

/** Answers come in handfuls; the first screen is not kept waiting for this. */
const SETTLES_MS = 5_000
/** Asked again at most so often; `refreshKeys` says whether there is anything to do. */
const LOOKS_MS = 60_000

/** Keeps the keys of the members' devices, a while after the server was heard from. */
export function startKeyRefresh(deps: {
  replica: Replica
  /** Unix ms of the last answer to anything; null: never. */
  contact: Readable<number | null>
  fetch: Fetch
  token: string | null
}): { close: () => void } {
  const { replica, contact, fetch, token } = deps
  let timer: ReturnType<typeof setTimeout> | undefined
  let lookedAt = 0
  let last = contact.read()

  async function refresh(): Promise<void> {
    const part = await import('./refreshKeys.ts').catch(() => null)
    try {
      await part?.refreshKeys(replica, { fetch, token })
    } catch (error) {
      // A lost database is told by whoever needs it.
      if (!storageFailure(error)) throw error
    }
  }

  const leave = contact.subscribe(() => {
    const [now, at] = [contact.read(), replica.edge.now()]
    if (now === last || now === null || token === null || Math.abs(at - lookedAt) < LOOKS_MS) return
    last = now
    lookedAt = at
    timer = setTimeout(() => void refresh(), SETTLES_MS)
  })

  return {
    close() {
      leave()
      clearTimeout(timer)
    },
  }
}
