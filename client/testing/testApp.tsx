import 'fake-indexeddb/auto'
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
} from '@tanstack/react-router'
import { act, cleanup, configure, render, waitFor } from '@testing-library/react'
import * as z from 'zod/mini'
import type { AppData } from '../data/appData.ts'
import { DataProvider } from '../data/hooks/DataProvider.tsx'
import { createServerCalls } from '../data/queries.ts'
import { openAccounts } from '../data/replica/accounts.ts'
import { settable } from '../data/replica/readable.ts'
import { wipeAccount } from '../data/replica/wipe.ts'
import { createServerClock } from '../data/serverClock.ts'
import { createSession } from '../data/session.ts'
import { createTicks } from '../data/ticks.ts'
import { CommandsProvider } from '../frame/CommandsProvider.tsx'
import { ToastsProvider } from '../frame/toasts.tsx'
import { LinkProvider } from '../ui/LinkProvider.tsx'
import type {} from '../routes.tsx'
import { fakeLocks } from './fakeLocks.ts'
import { maya, testEdge } from './testReplica.ts'

// A machine that does other things as well takes longer than a second for a few hundred records.
configure({ asyncUtilTimeout: 15_000 })

const calm = {
  visible: () => true,
  onVisibility: () => () => {},
  onHope: () => () => {},
  calm: async () => {},
}

/** A device without a network on which Maya is signed in. `start`: Unix ms. */
export async function testApp(seed: number, start: number) {
  const edge = testEdge(seed, start)
  const clock = createServerClock(edge.now)
  const accounts = openAccounts(edge, 'Test phone')
  const fetch = async (url: string) => {
    if (!url.endsWith('/api/accounts')) throw new TypeError('offline')
    const user = { id: maya, name: 'Maya', email: 'maya@example.org' }
    const expiresAt = new Date(start + 86_400_000).toISOString()
    return Response.json({ user, token: 't'.repeat(43), expiresAt }, { status: 201 })
  }
  const session = createSession({
    accounts,
    eraseApp: async () => {},
    page: {
      edge,
      clock,
      fetch,
      locks: fakeLocks(),
      // Near one: with none of it a device without a network tries again without a pause, and draws each time.
      random: () => 0.9,
      events: calm,
      connectLive: () => ({ close: () => {} }),
      wroteLocally: () => {},
    },
  })
  const signedUp = await session.signUp({ name: 'Maya', email: 'maya@example.org', password: 'x' })
  if (!signedUp.ok) throw new Error(JSON.stringify(signedUp.problem))
  const state = session.account.read()
  if (state.state !== 'open') throw new Error('no account is open')
  const data: AppData = {
    session,
    accounts,
    clock,
    ticks: createTicks(clock, { visible: calm.visible, subscribe: calm.onVisibility }),
    calls: createServerCalls(fetch, () => null),
    updates: { state: settable('current'), apply: () => {}, look: async () => {} },
  }

  /** A screen at its address; `path` is the route's, as in routes.tsx. */
  function show(Screen: RouteComponent, path: string, address: string) {
    const root = createRootRoute()
    const route = createRoute({
      getParentRoute: () => root,
      path,
      component: Screen,
      validateSearch: z.record(z.string(), z.optional(z.string())),
    })
    const router = createRouter({
      routeTree: root.addChildren([route]),
      history: createMemoryHistory({ initialEntries: [address] }),
    })
    render(
      <LinkProvider navigate={(to) => router.history.push(to)}>
        <DataProvider data={data}>
          <ToastsProvider>
            <CommandsProvider>
              <RouterProvider router={router as never} />
            </CommandsProvider>
          </ToastsProvider>
        </DataProvider>
      </LinkProvider>,
    )
    return router
  }

  return {
    edge,
    open: state.open,
    data,
    show,
    async end() {
      await act(async () => cleanup())
      await session.leave()
      await waitFor(() => {
        if (session.account.read().state === 'open') throw new Error('still open')
      })
      await wipeAccount(maya)
      accounts.close()
    },
  }
}
