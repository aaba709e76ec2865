import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const metrics = createRoute({
  getParentRoute: () => rootRoute,
  path: '/metrics',
  validateSearch: z.object({
    /** Name of the studio or wedding; absent: the first. */
    of: searchText,
    /** Absent: a month. */
    span: z.catch(z.optional(z.enum(['week', 'quarter'])), undefined),
    /** The one kind of device that is looked at. */
    device: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/metrics/MetricsScreen.tsx'),
    'MetricsScreen',
  ),
})

/** How the work goes, in figures. */
export const metricsRoutes = [metrics] as const
