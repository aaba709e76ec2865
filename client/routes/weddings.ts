import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const weddings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  /** `new`: the form for a new wedding is open. */
  validateSearch: z.object({ panel: z.catch(z.optional(z.literal('new')), undefined) }),
  component: lazyRouteComponent(
    () => import('../features/weddings/WeddingsScreen.tsx'),
    'WeddingsScreen',
  ),
})

const dashboard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/dashboard',
  /** The section that is being changed. */
  validateSearch: z.object({ section: searchText }),
  component: lazyRouteComponent(
    () => import('../features/templates/dashboard/DashboardScreen.tsx'),
    'DashboardScreen',
  ),
})

const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/settings',
  component: lazyRouteComponent(
    () => import('../features/weddings/WeddingSettingsScreen.tsx'),
    'WeddingSettingsScreen',
  ),
})

const more = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/more',
  component: lazyRouteComponent(() => import('../features/more/MoreScreen.tsx'), 'MoreScreen'),
})

const ready = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/ready',
  component: lazyRouteComponent(() => import('../features/prepare/ReadyScreen.tsx'), 'ReadyScreen'),
})

const look = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/look',
  component: lazyRouteComponent(() => import('../features/looking/LookScreen.tsx'), 'LookScreen'),
})

const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/search',
  /** What is looked for, as it was typed. */
  validateSearch: z.object({ q: searchText }),
  component: lazyRouteComponent(
    () => import('../features/palette/SearchScreen.tsx'),
    'SearchScreen',
  ),
})

const documents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/documents',
  validateSearch: z.object({
    document: searchText,
    /** Only those of a kind. */
    kind: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/documents/DocumentsScreen.tsx'),
    'DocumentsScreen',
  ),
})

/** The weddings, and what one of them is as a whole. */
export const weddingsRoutes = [
  weddings,
  dashboard,
  settings,
  more,
  ready,
  look,
  search,
  documents,
] as const
