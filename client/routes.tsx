import { createRouter } from '@tanstack/react-router'
import { CrashNotice } from './frame/CrashNotice.tsx'
import { NotFoundScreen } from './frame/NotFoundScreen.tsx'
import { accountRoutes } from './routes/account.ts'
import { contactsRoutes } from './routes/contacts.ts'
import { dayRoutes } from './routes/day.ts'
import { linksRoutes } from './routes/links.ts'
import { mergingRoutes } from './routes/merging.ts'
import { messagesRoutes } from './routes/messages.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { paperRoutes } from './routes/paper.ts'
import { moneyRoutes } from './routes/money.ts'
import { peopleRoutes } from './routes/people.ts'
import { planRoutes } from './routes/plan.ts'
import { picturesRoutes } from './routes/pictures.ts'
import { tasksRoutes } from './routes/tasks.ts'
import { templatesRoutes } from './routes/templates.ts'
import { weddingsRoutes } from './routes/weddings.ts'
import { rootRoute } from './routes/rootRoute.ts'
import { yearRoutes } from './routes/year.ts'

/**
 * Every address of the app. A group is a file in routes/: its addresses, their search params and
 * their lazily loaded screens; a new one is named here.
 */
const routeTree = rootRoute.addChildren([
  ...accountRoutes,
  ...contactsRoutes,
  ...dayRoutes,
  ...linksRoutes,
  ...mergingRoutes,
  ...messagesRoutes,
  ...metricsRoutes,
  ...paperRoutes,
  ...moneyRoutes,
  ...peopleRoutes,
  ...picturesRoutes,
  ...planRoutes,
  ...tasksRoutes,
  ...templatesRoutes,
  ...weddingsRoutes,
  ...yearRoutes,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // It scrolls instead of the window, and is the same place in every screen: without this each would
  // open as far down as the one before it was left.
  scrollToTopSelectors: ['#content'],
  defaultErrorComponent: CrashNotice,
  defaultNotFoundComponent: NotFoundScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
