import type { Committed } from '../sync/groupCommit.ts'

/** What processes tell one another, after it is durable. */
export type LiveNews =
  | { kind: 'committed'; committed: Committed }
  /** Signed out or revoked. */
  | { kind: 'sessionEnded'; session: string }

/** From whoever commits to whoever holds sockets. Losing news costs latency, never data. */
export type Fanout = {
  publish: (news: LiveNews) => void
  /** One listener a process. */
  listen: (listener: (news: LiveNews) => void) => void
}

/** Within one process: at once. */
export function createProcessFanout(): Fanout {
  let tell: (news: LiveNews) => void = () => undefined
  return {
    publish: (news) => tell(news),
    listen: (listener) => {
      tell = listener
    },
  }
}
