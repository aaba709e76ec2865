import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const money = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/money',
  validateSearch: z.object({
    /** The budget line that is open. */
    line: searchText,
    panel: z.catch(z.optional(z.enum(['new', 'edit', 'ask', 'pay', 'answer'])), undefined),
    /** The request that is being answered. */
    request: searchText,
  }),
  component: lazyRouteComponent(() => import('../features/money/MoneyScreen.tsx'), 'MoneyScreen'),
})

const statement = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/money/statement',
  component: lazyRouteComponent(
    () => import('../features/money/StatementScreen.tsx'),
    'StatementScreen',
  ),
})

/** What a wedding costs. */
export const moneyRoutes = [money, statement] as const
