import { isCallable } from './notices/endpointRule.ts'
import { createNoticeService, type NoticeService } from './notices/noticeService.ts'
import type { NoticeLedger } from './notices/ledger.ts'
import type { Deliver, SubscriptionStore } from './notices/subscription.ts'
import type { Log } from './log.ts'
import type { Committed } from './sync/groupCommit.ts'
import { readSome } from './sync/readSome.ts'
import { readTypes } from './sync/readTypes.ts'
import type { SyncStore } from './sync/store.ts'

/** How notices leave this machine. */
export type NoticeWay = {
  subscriptions: SubscriptionStore
  ledger: NoticeLedger
  deliver: Deliver
  /** The public key by which push services know this installation. */
  key: string
  /** For tests: an endpoint may be on this machine. */
  allowsLocal: boolean
}

export type Notices = {
  service: NoticeService
  key: string
  isCallable: (endpoint: string) => boolean
  committed: (committed: Committed) => void
  sessionEnded: (session: string) => void
}

/** Notices on top of the store of records: the rules know neither it nor a network. */
export function composeNotices(parts: {
  store: SyncStore
  way: NoticeWay
  log: Log
  now: () => number
}): Notices {
  const { store, way, log, now } = parts
  const timers = new Set<NodeJS.Timeout>()
  function after(ms: number, task: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      task()
    }, ms)
    timers.add(timer)
    return () => {
      timers.delete(timer)
      clearTimeout(timer)
    }
  }
  const onFailed = (error: unknown) => log.warn('a notice was not given', { error })
  const service = createNoticeService({
    subscriptions: way.subscriptions,
    ledger: way.ledger,
    deliver: way.deliver,
    members: (scope) => store.members(scope),
    readFor: (user, wanted) => readSome(store, user, wanted),
    readTypes: (user, scope, types) => readTypes(store, user, scope, types),
    scopesOn: (type, dates) => store.scopesOn(type, dates),
    now,
    after,
    pause: (ms) => new Promise((resolve) => void after(ms, resolve)),
    onFailed,
  })
  return {
    key: way.key,
    isCallable: way.allowsLocal ? (endpoint) => URL.canParse(endpoint) : isCallable,
    service: {
      ...service,
      stop() {
        service.stop()
        for (const timer of timers) clearTimeout(timer)
      },
    },
    // The answers to a push go first.
    committed: ({ scope, changes }) =>
      void setImmediate(() =>
        service.committed({
          scope,
          changes: changes.map(({ stored: { record, audience }, before }) => {
            return { record, before, audience }
          }),
        }),
      ),
    sessionEnded: (session) => void service.unsubscribe(session).catch(onFailed),
  }
}
