import type { Live, LiveDeps } from './live.ts'
import type { PageEvents } from './pageEvents.ts'
import type { Replica } from './replica/database.ts'
import type { Checks, CheckResult } from './replica/checks.ts'
import { createLink } from './replica/link.ts'
import type { LinkFailure } from './replica/linkError.ts'
import type { Locks } from './replica/pass.ts'
import { pause } from './replica/pause.ts'
import type { Queue } from './replica/queue.ts'
import { createPace } from './replica/pace.ts'
import type { Readable } from './replica/readable.ts'
import { watchSendingHeld } from './replica/sendingPause.ts'
import type { Replication } from './replica/replication.ts'
import type { Fetch } from './serverCall.ts'
import type { ServerClock } from './serverClock.ts'
import { openTabChannel, type SharedState } from './tabChannel.ts'
import { createTabStatus } from './tabStatus.ts'

export type PageSyncDeps = {
  replica: Replica
  queue: Queue
  clock: ServerClock
  token: string | null
  fetch: Fetch
  locks: Locks
  random: () => number
  events: PageEvents
  connectLive: (deps: LiveDeps) => Live
  /** Not before this: the first screen has the device to itself. */
  begins: Promise<void>
  lastServerContact: number
  /** The server no longer takes this session; `wipe`: the device is lost or stolen. */
  refused: (reason: 'signedOut' | 'deviceRevoked', wipe: boolean) => void
  /** Another tab is erasing this account. */
  leave: () => void
}

export type PageSync = {
  state: Readable<SharedState>
  /** `byHand`: a person asks, and what the server asked for is not waited for, once. */
  syncNow: (byHand: boolean) => Promise<void>
  /** Compares this device with the server; `elsewhere`: another tab replicates, and does it. */
  checkNow: () => Promise<CheckResult | 'elsewhere'>
  /** A write succeeded or failed on this device's storage. */
  storage: (failure: 'storageFull' | 'storageLost' | null) => void
  /** Does something while nothing of this account replicates; null: another window goes on doing so. */
  alone: <T>(work: () => Promise<T>) => Promise<T | null>
  /** Tells the other tabs that this account's databases go. */
  announceLeave: () => void
  close: () => Promise<void>
}

const POLL_MS = 60_000
/** A pass that the device's storage ended begins again after this. */
const AGAIN_MS = 10_000
const CLOCK_WRONG_MS = 120_000

/** What replicates is fetched when the first screen is drawn: no start waits for it. */
const passes = () => import('./replica/pass.ts')
const checking = () => import('./replica/checks.ts')

/** Keeps a page in step with the server while it is visible. */
export function startPageSync(deps: PageSyncDeps): PageSync {
  const { replica, queue, clock, events } = deps
  const pace = createPace(replica.edge.now)
  const held = watchSendingHeld(replica.local)
  const channel = openTabChannel(replica.account, (message) => {
    if (message.kind === 'state' && !replication) status.hear(message.state)
    if (message.kind === 'syncNow') hope(message.byHand)
    if (message.kind === 'checkNow') void checks?.now().catch(failedCheck)
    if (message.kind === 'yield' && controller) {
      end()
      begin()
    }
    if (message.kind === 'leave') deps.leave()
  })
  const status = createTabStatus({
    connects: events.visible() && deps.token !== null,
    lastServerContact: deps.lastServerContact,
    now: replica.edge.now,
    post: (state) => channel.post({ kind: 'state', state }),
  })
  let controller: AbortController | null = null
  let running: Promise<void> = Promise.resolve()
  let replication: Replication | null = null
  let checks: Checks | null = null
  let live: Live | null = null
  let poll: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let closed = false

  function told(failure: LinkFailure | null): void {
    status.answered(failure)
    if (failure?.kind === 'signedOut') deps.refused('signedOut', false)
    if (failure?.kind === 'revoked') deps.refused('deviceRevoked', failure.wipe)
  }

  const link = createLink({
    fetch: deps.fetch,
    token: () => deps.token,
    now: replica.edge.now,
    pace,
    answered: ({ now, sentAt, receivedAt }) => clock.observe(now, sentAt, receivedAt),
  })

  function started(now: Replication, { startChecks }: Awaited<ReturnType<typeof checking>>): void {
    replication = now
    now.failed((error) => void status.storageFailed(error))
    checks = startChecks(replica, {
      replication: now,
      checksums: link.checksums,
      random: deps.random,
      sleep: pause,
      failed: failedCheck,
    })
    if (deps.token) {
      live = deps.connectLive({
        token: deps.token,
        replica: replica.replicaId,
        gate: now.gate,
        connected(stands) {
          status.socket(stands)
          if (stands) now.wake()
        },
      })
    }
    schedulePoll()
  }

  function failedCheck(error: unknown): void {
    if (!status.storageFailed(error)) throw error
  }

  function schedulePoll(): void {
    clearTimeout(poll)
    poll = setTimeout(
      () => {
        replication?.gate.resync()
        schedulePoll()
      },
      POLL_MS * (0.75 + deps.random() / 2),
    )
  }

  function begin(): void {
    if (controller || closed || !deps.token || !events.visible()) return
    const own = new AbortController()
    controller = own
    status.begins()
    running = running
      .then(async () => {
        const [{ livePass }, checksOf] = await Promise.all([passes(), checking()])
        await livePass(
          replica,
          {
            link,
            locks: deps.locks,
            random: deps.random,
            now: clock.now,
            online: () => deps.events.online?.() ?? true,
            pace,
            skip: () => [],
            told,
            sending: (ids) => {
              queue.sends(ids)
              status.change({ sending: ids.length })
            },
            tried: queue.tried,
            settled: () => void queue.refresh(),
            progress: (part) =>
              status.change({ progress: { ...status.state.read().progress, ...part } }),
          },
          own.signal,
          (now) => started(now, checksOf),
        )
      })
      .catch((error: unknown) => void status.storageFailed(error))
      .finally(() => {
        rest()
        if (controller !== own) return
        controller = null
        again = setTimeout(begin, AGAIN_MS)
      })
  }

  function rest(): void {
    clearTimeout(poll)
    checks?.stop()
    checks = null
    live?.close()
    live = null
    replication = null
    status.rests()
  }

  function end(): void {
    clearTimeout(again)
    checks?.stop()
    controller?.abort(new Error('The page was hidden'))
    controller = null
    // The socket goes first: an open one keeps the page out of the back-forward cache.
    live?.close()
    live = null
  }

  function hope(byHand = false): void {
    if (byHand) replication?.byHand()
    else replication?.wake()
    replication?.gate.resync()
  }

  /** What is on its way is taken back, and kept with the rest; fetching begins again. */
  function holdBack(): void {
    // Also where nothing seems to be on its way: it may be about to be, having asked just before.
    if (!held.read() || !replication) return
    end()
    begin()
  }

  function lookAtClock(): void {
    status.problem('clockWrong', Math.abs(clock.offset.read()) > CLOCK_WRONG_MS)
  }

  const stops = [
    events.onVisibility(() => (events.visible() ? begin() : end())),
    events.onHope(() => hope()),
    held.subscribe(holdBack),
    clock.offset.subscribe(lookAtClock),
  ]
  // It may be known from the time before.
  lookAtClock()
  void deps.begins.then(begin)

  return {
    state: status.state,
    storage(failure) {
      status.problem('storageFull', failure === 'storageFull')
      if (failure === 'storageLost') status.problem('storageLost', true)
    },
    async checkNow() {
      begin()
      if (checks) return checks.now()
      if (status.state.read().connection.state === 'offline') return 'unreachable'
      channel.post({ kind: 'checkNow' })
      return 'elsewhere'
    },
    async alone(work) {
      end()
      await running
      const { whileNobodyReplicates } = await passes()
      const done = whileNobodyReplicates(replica, deps.locks, work)
      // After the lock was asked for: another window that lets go of it comes next to us.
      channel.post({ kind: 'yield' })
      return done.finally(begin)
    },
    announceLeave: () => channel.post({ kind: 'leave' }),
    async syncNow(byHand) {
      begin()
      hope(byHand)
      if (!replication) channel.post({ kind: 'syncNow', byHand })
      await queue.refresh()
    },
    async close() {
      closed = true
      for (const stop of stops) stop()
      end()
      await running
      channel.close()
    },
  }
}
