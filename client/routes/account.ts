import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  validateSearch: z.object({
    mode: z.catch(z.optional(z.enum(['in', 'up'])), undefined),
    /** Where to go once signed in; a path of ours. */
    next: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/account/WelcomeScreen.tsx'),
    'WelcomeScreen',
  ),
})

const join = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../features/members/JoinScreen.tsx'), 'JoinScreen'),
})

const account = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(
    () => import('../features/account/AccountScreen.tsx'),
    'AccountScreen',
  ),
})

const notices = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notices',
  component: lazyRouteComponent(
    () => import('../features/notices/NoticesScreen.tsx'),
    'NoticesScreen',
  ),
})

const storage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/storage',
  component: lazyRouteComponent(
    () => import('../features/storage/StorageScreen.tsx'),
    'StorageScreen',
  ),
})

/** What belongs to a person and their device. */
export const accountRoutes = [signIn, join, account, notices, storage] as const
