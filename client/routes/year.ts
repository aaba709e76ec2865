import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'

const year = createRoute({
  getParentRoute: () => rootRoute,
  path: '/year',
  validateSearch: z.object({
    /** Absent: the month on a tablet, the list on a phone. */
    view: z.catch(z.optional(z.enum(['month', 'list', 'weeks', 'tasks'])), undefined),
    /** `YYYY-MM`; absent: the one that is now. */
    month: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))), undefined),
    /** Absent: mine. */
    tasks: z.catch(z.optional(z.literal('all')), undefined),
  }),
  component: lazyRouteComponent(() => import('../features/year/YearScreen.tsx'), 'YearScreen'),
})

/** All weddings at once, by date and by week. */
export const yearRoutes = [year] as const
