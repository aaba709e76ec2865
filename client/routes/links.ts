import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const open = createRoute({
  getParentRoute: () => rootRoute,
  path: '/l',
  component: lazyRouteComponent(
    () => import('../features/links/OpenLinkScreen.tsx'),
    'OpenLinkScreen',
  ),
})

const shared = createRoute({
  getParentRoute: () => rootRoute,
  path: '/s',
  component: lazyRouteComponent(
    () => import('../features/links/SharedDayScreen.tsx'),
    'SharedDayScreen',
  ),
})

const mine = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/mine',
  component: lazyRouteComponent(() => import('../features/links/FirstSight.tsx'), 'FirstSight'),
})

const links = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/links',
  validateSearch: z.object({
    panel: z.catch(z.optional(z.enum(['new'])), undefined),
    /** The vendor it is for. */
    vendor: searchText,
  }),
  component: lazyRouteComponent(() => import('../features/links/LinksScreen.tsx'), 'LinksScreen'),
})

/** Doors behind a secret: its address holds it after the `#`, where it reaches no server. */
export const linksRoutes = [open, shared, mine, links] as const
