import type { PageEvents } from '../pageEvents.ts'
import type { Replica } from '../replica/database.ts'
import type { Locks } from '../replica/pass.ts'
import { watchSendingHeld } from '../replica/sendingPause.ts'
import { storageFailure } from '../replica/storageFailure.ts'
import type { LinkFacts } from '../replica/uploads/linkCost.ts'
import { watch } from '../replica/watch.ts'
import type { Fetch } from '../serverCall.ts'

export type PageUploadsDeps = {
  replica: Replica
  token: string | null
  origin: string
  fetch: Fetch
  locks: Locks
  random: () => number
  events: PageEvents
  link: () => LinkFacts | undefined
  begins: Promise<void>
  /** Asks the browser to send files in the background: it goes on where this page ends. */
  handOn: () => void
}

export type PageUploads = {
  /** A new attempt now, whatever the pauses say. */
  wake: () => void
  close: () => Promise<void>
}

/** What had to wait for its record or for another link is looked at again. */
const HELD_MS = 60_000

/** Sends files while the page is visible; the code that does it is fetched when there are any. */
export function startPageUploads(deps: PageUploadsDeps): PageUploads {
  const { replica, events } = deps
  let controller: AbortController | null = null
  let running: Promise<void> = Promise.resolve()
  let again: ReturnType<typeof setTimeout> | undefined
  let endPause = () => {}
  let closed = false
  let isWanted = false
  const waiting = watch(
    () => replica.local.files.where('state').anyOf('waiting', 'sending').count(),
    0,
  )

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      function done(): void {
        clearTimeout(timer)
        resolve()
      }
      endPause = done
    })
  }

  function begin(): void {
    const { token } = deps
    if (controller || closed || token === null || !events.visible()) return
    if (!isWanted && waiting.read() === 0) return
    clearTimeout(again)
    isWanted = false
    const own = new AbortController()
    controller = own
    running = run(token, own.signal).finally(() => {
      if (controller !== own) return
      controller = null
      // What came while it ended, and what had to wait.
      if (isWanted) begin()
      else if (!closed && waiting.read() > 0) again = setTimeout(begin, HELD_MS)
    })
  }

  async function run(token: string, signal: AbortSignal): Promise<void> {
    // Without signal it may not be here yet.
    const part = await import('../replica/uploads/drainUploads.ts').catch(() => null)
    try {
      await part?.drainUploads(replica, { ...deps, token, once: false, pause, signal })
    } catch (error) {
      // Hidden or closed; a device whose storage fails says so elsewhere.
      if (!signal.aborted && !storageFailure(error)) throw error
    }
  }

  function end(): void {
    clearTimeout(again)
    controller?.abort(new Error('The page was hidden'))
    controller = null
    endPause()
    if (waiting.read() > 0) deps.handOn()
  }

  function hope(): void {
    endPause()
    begin()
  }

  function wake(): void {
    isWanted = true
    hope()
  }

  const held = watchSendingHeld(replica.local)
  const stops: (() => void)[] = []
  let before = 0

  function counted(): void {
    const now = waiting.read()
    const isMore = now > before
    before = now
    if (!isMore) return
    deps.handOn()
    isWanted = true
    begin()
  }

  void deps.begins.then(() => {
    if (closed) return
    stops.push(
      waiting.subscribe(counted),
      held.subscribe(hope),
      events.onVisibility(() => (events.visible() ? begin() : end())),
      events.onHope(hope),
    )
  })

  return {
    wake,
    async close() {
      closed = true
      for (const stop of stops) stop()
      end()
      await running
    },
  }
}
