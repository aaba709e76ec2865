import type { QueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { openAccounts, type Accounts } from './replica/accounts.ts'
import type { ReplicaEdge } from './replica/edge.ts'
import type { Fetch } from './serverCall.ts'
import { createQueryClient, createServerCalls, type ServerCalls } from './queries.ts'
import { createServerClock, type ServerClock } from './serverClock.ts'
import { createSession, type Session } from './session.ts'
import { createTicks, type Ticks } from './ticks.ts'

/** All that screens get of the device's data, by way of the hooks. */
export type AppData = {
  session: Session
  accounts: Accounts
  clock: ServerClock
  ticks: Ticks
  /** What exists solely on the server. */
  calls: ServerCalls
  queryClient: QueryClient
}

/** Puts the parts together on a browser's clock, randomness, network and storage. */
export function startAppData(deviceName: string): AppData {
  const edge: ReplicaEdge = {
    now: () => Date.now(),
    newId: () => v7(),
    newReplicaId: () =>
      [...crypto.getRandomValues(new Uint8Array(6))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join(''),
  }
  const accounts = openAccounts(edge, deviceName)
  const clock = createServerClock(edge.now)
  const fetch: Fetch = (url, init) => globalThis.fetch(url, init)
  const session = createSession({ fetch, accounts, edge, clock })
  const ticks = createTicks(clock, {
    visible: () => document.visibilityState === 'visible',
    subscribe(listener) {
      document.addEventListener('visibilitychange', listener)
      return () => document.removeEventListener('visibilitychange', listener)
    },
  })
  const calls = createServerCalls(fetch, () => {
    const now = session.account.read()
    return now.state === 'open' ? now.open.account.token : null
  })
  void session.start()
  return { session, accounts, clock, ticks, calls, queryClient: createQueryClient() }
}
