import { requestBackgroundSync } from './backgroundSync.ts'
import { browserEvents } from './browserEvents.ts'
import { eraseApp } from './eraseApp.ts'
import { connectLive } from './live.ts'
import type { Page } from './openAccount.ts'
import { openAccounts, type Accounts } from './replica/accounts.ts'
import { linkFacts } from './replica/uploads/linkCost.ts'
import { deviceEdge } from './replica/edge.ts'
import type { Fetch } from './serverCall.ts'
import { createServerCalls, type ServerCalls } from './queries.ts'
import { createServerClock, type ServerClock } from './serverClock.ts'
import { createSession, type Session } from './session.ts'
import { keepStorage, probeStorage } from './storageHealth.ts'
import { createTicks, type Ticks } from './ticks.ts'
import { startUpdates, type Updates } from './updates.ts'
import { listenToWorker } from './workerMessages.ts'

/** All that screens get of the device's data, by way of the hooks. */
export type AppData = {
  session: Session
  accounts: Accounts
  clock: ServerClock
  ticks: Ticks
  /** What exists solely on the server. */
  calls: ServerCalls
  /** A newer build of the app. */
  updates: Updates
}

/** Puts the parts together on a browser's clock, randomness, network and storage. */
export function startAppData(deviceName: () => string): AppData {
  const edge = deviceEdge()
  const accounts = openAccounts(edge, deviceName)
  const clock = createServerClock(edge.now)
  const fetch: Fetch = (url, init) => globalThis.fetch(url, init)
  const events = browserEvents()
  let askedToKeep = false
  const page: Page = {
    edge,
    clock,
    fetch,
    events,
    locks: navigator.locks,
    random: Math.random,
    connectLive,
    origin: location.origin,
    stores: caches,
    link: () => linkFacts(navigator),
    keptFiles: () => void requestBackgroundSync('files'),
    wroteLocally() {
      void requestBackgroundSync('records')
      if (askedToKeep) return
      askedToKeep = true
      void keepStorage(navigator.storage)
    },
  }
  const session = createSession({ accounts, page, eraseApp })
  const ticks = createTicks(clock, { visible: events.visible, subscribe: events.onVisibility })
  const calls = createServerCalls(fetch, () => {
    const now = session.account.read()
    return now.state === 'open' ? now.open.account.token : null
  })
  // A cold start without a network shows the same minutes as before (P7).
  void accounts.clockOffset().then(clock.restore)
  clock.offset.subscribe(() => void accounts.keepClockOffset(clock.offset.read()))
  void session.start().then(async () => {
    const now = session.account.read()
    // The browser runs it at once where it believes in a network: not before the first screen.
    if (now.state === 'open') await now.open.calm
    await requestBackgroundSync('records')
    const { startNotices } = await import('./notices/startNotices.ts')
    startNotices({ session, accounts, fetch })
    const { followSecondCopies } = await import('./keepSecondCopies.ts')
    followSecondCopies(session, caches, events)
  })
  // An installed app is one that the browser is likelier to keep.
  addEventListener('appinstalled', () => void keepStorage(navigator.storage))
  const updates = startUpdates()
  listenToWorker(() => {
    const now = session.account.read()
    if (now.state === 'open') void now.open.syncNow()
  })
  events.onVisibility(() => {
    const now = session.account.read()
    if (!events.visible()) return
    void updates.look()
    if (now.state !== 'open') return
    void probeStorage(now.open.replica).then((health) => {
      if (health === 'storageLost') void session.reopen()
    })
  })
  return { session, accounts, clock, ticks, calls, updates }
}
