import { ackArrivals } from '../client/data/replica/ackArrivals.ts'
import { openAccounts, type Accounts, type KnownAccount } from '../client/data/replica/accounts.ts'
import { openReplica } from '../client/data/replica/database.ts'
import { deviceEdge, type ReplicaEdge } from '../client/data/replica/edge.ts'
import { createLink } from '../client/data/replica/link.ts'
import type { LinkFailure } from '../client/data/replica/linkError.ts'
import { longUnsent, wantsSynced } from '../client/data/replica/longUnsent.ts'
import { createPace } from '../client/data/replica/pace.ts'
import { runPass, type PassDeps } from '../client/data/replica/pass.ts'
import { queueChannel } from '../client/data/replica/queue.ts'
import { isSendingHeld } from '../client/data/replica/sendingPause.ts'
import { SYNC_TAG } from '../client/data/replica/syncTag.ts'
import { tellFromWorker } from '../client/data/replica/tellFromWorker.ts'
import { wipeAccount } from '../client/data/replica/wipe.ts'
import { syncedText } from '../client/words/noticeTexts.ts'
import type { FromWorker } from './messages.ts'
import { showNotice } from './showNotice.ts'

type SyncEvent = ExtendableEvent & { readonly tag: string }

/**
 * Sends what waits when the browser finds signal, with the last tab closed. A visible page does it
 * itself when asked. A rejected event makes the browser try again later.
 */
export function drainOnSync(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('sync', (event) => {
    const sync = event as SyncEvent
    if (sync.tag === SYNC_TAG) sync.waitUntil(drainRecords(worker))
  })
}

let running: Promise<void> | null = null
/** The one that begins when that one has ended. */
let next: Promise<void> | null = null

/**
 * One pass of every account that is signed in; a visible page is asked to do it instead. Whoever asks
 * while one is under way gets another one after it: it may have fetched before what they are about.
 */
export function drainRecords(worker: ServiceWorkerGlobalScope): Promise<void> {
  if (next) return next
  if (!running) return begin(worker)
  next = running
    .catch(() => undefined)
    .then(() => {
      next = null
      return begin(worker)
    })
  return next
}

function begin(worker: ServiceWorkerGlobalScope): Promise<void> {
  running = drainOnce(worker).finally(() => {
    running = null
  })
  return running
}

async function drainOnce(worker: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const visible = windows.filter((client) => client.visibilityState === 'visible')
  if (visible.length > 0) {
    const message: FromWorker = { type: 'DRAIN' }
    for (const client of visible) client.postMessage(message)
    return
  }
  const edge = deviceEdge()
  const accounts = openAccounts(edge, '')
  try {
    for (const account of await accounts.all()) {
      if (account.token !== null) await drainAccount(worker, account, accounts, edge)
    }
  } finally {
    accounts.close()
  }
}

/** Each account with its own session: nobody's edits are ever sent as somebody else's. */
async function drainAccount(
  worker: ServiceWorkerGlobalScope,
  account: KnownAccount,
  accounts: Accounts,
  edge: ReplicaEdge,
): Promise<void> {
  const replica = await openReplica(account.id, edge)
  let lost = false
  const told = (failure: LinkFailure | null) => {
    if (failure?.kind === 'revoked' && failure.wipe) lost = true
  }
  try {
    const isHeld = await isSendingHeld(replica.local)
    const waited = isHeld ? 0 : await longUnsent(replica, edge.now())
    const pace = createPace(edge.now)
    let serverAhead = 0
    const deps: PassDeps = {
      link: createLink({
        fetch: (url, init) => fetch(url, init),
        token: () => account.token,
        now: edge.now,
        answered: ({ now, receivedAt }) => {
          serverAhead = Date.parse(now) - receivedAt
        },
        pace,
      }),
      locks: navigator.locks,
      random: Math.random,
      now: edge.now,
      online: () => navigator.onLine,
      pace,
      skip: () => [],
      told,
      sending: () => {},
      tried: () => {},
      settled: () => {},
      progress: () => {},
    }
    await runPass(replica, deps)
    // Whoever announced something, or called for help, is told that it is here.
    if (await ackArrivals(replica, edge.now() + serverAhead)) await runPass(replica, deps)
    if (waited > 0 && (await wantsSynced(replica, edge.now())))
      await showNotice(worker, () => syncedText(waited))
  } finally {
    const tell = () => tellFromWorker(replica, (url, init) => fetch(url, init), account.token)
    // Nothing depends on it.
    if (!lost) await tell().catch(() => undefined)
    await replica.close()
    announce(account.id)
    if (lost) {
      await wipeAccount(account.id, caches)
      await accounts.forget(account.id)
    }
  }
}

function announce(account: string): void {
  const channel = new BroadcastChannel(queueChannel(account))
  channel.postMessage('sent')
  channel.close()
}
