import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const published = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/published',
  validateSearch: z.object({
    panel: z.catch(z.optional(z.enum(['publish', 'readers', 'revision'])), undefined),
    /** Id of the publication that is looked at. */
    revision: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/publish/PublishScreen.tsx'),
    'PublishScreen',
  ),
})

const proposals = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/proposals',
  component: lazyRouteComponent(
    () => import('../features/proposals/ProposalsScreen.tsx'),
    'ProposalsScreen',
  ),
})

/** What people are told of the plan, and what they would have otherwise. */
export const planRoutes = [published, proposals] as const
