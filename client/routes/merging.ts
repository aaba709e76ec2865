import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const sync = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sync',
  component: lazyRouteComponent(() => import('../features/sync/SyncScreen.tsx'), 'SyncScreen'),
})

const decisions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/decisions',
  validateSearch: z.object({ wedding: searchText, card: searchText }),
  component: lazyRouteComponent(
    () => import('../features/conflicts/DecisionsScreen.tsx'),
    'DecisionsScreen',
  ),
})

const merging = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/merging',
  /** The group of fields or the learned rule that is open. */
  validateSearch: z.object({ group: searchText, rule: searchText }),
  component: lazyRouteComponent(
    () => import('../features/merging/MergingScreen.tsx'),
    'MergingScreen',
  ),
})

const history = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/history',
  validateSearch: z.object({
    view: z.catch(z.optional(z.enum(['named', 'bin'])), undefined),
    /** The one record, or one field of it, whose past is shown. */
    record: searchText,
    path: searchText,
    /** Whose changes, and of which kind. */
    user: searchText,
    kind: searchText,
    /** The moment that is looked at: `v12` a version, `t1790…` an instant, `s<id>` a named one. */
    at: searchText,
    /** What it is compared with: another one, or `now`. */
    with: searchText,
    /** One of two moments is chosen, the other is to be. */
    from: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/history/HistoryScreen.tsx'),
    'HistoryScreen',
  ),
})

/** What was sent, contested, decided and changed. */
export const mergingRoutes = [sync, decisions, merging, history] as const
