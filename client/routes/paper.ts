import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const paper = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/paper',
  validateSearch: z.object({
    /** Whose sheet: `all`, `photo`, `guests`, or the id of a vendor. */
    for: searchText,
    /** Only this day. */
    day: searchText,
    size: z.catch(z.optional(z.enum(['a4', 'a5', 'large'])), undefined),
  }),
  component: lazyRouteComponent(() => import('../features/paper/PaperScreen.tsx'), 'PaperScreen'),
})

/** The run sheet on paper and in files. */
export const paperRoutes = [paper] as const
