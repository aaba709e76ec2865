import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const day = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/day',
  validateSearch: z.object({
    day: searchText,
    /** The moment that is selected, opened or edited. */
    item: searchText,
    panel: z.catch(
      z.optional(z.enum(['item', 'edit', 'new', 'late', 'move', 'reorder', 'decide'])),
      undefined,
    ),
    /** The one lane that is shown; absent: all. */
    lane: searchText,
  }),
  component: lazyRouteComponent(() => import('./OwnDayScreen.tsx'), 'OwnDayScreen'),
})

const handOver = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/hand-over',
  validateSearch: z.object({
    way: z.catch(z.optional(z.enum(['give', 'take'])), undefined),
    /** Account of whom it is for. */
    to: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/courier/HandOverScreen.tsx'),
    'HandOverScreen',
  ),
})

const importRunSheet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/import',
  component: lazyRouteComponent(
    () => import('../features/import/ImportScreen.tsx'),
    'ImportScreen',
  ),
})

const emergency = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/emergency',
  component: lazyRouteComponent(
    () => import('../features/incidents/IncidentsScreen.tsx'),
    'IncidentsScreen',
  ),
})

/** The day itself, and how it comes in and goes on. */
export const dayRoutes = [day, handOver, importRunSheet, emergency] as const
