import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const messages = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/messages',
  validateSearch: z.object({
    /** The conversation that is open. */
    thread: searchText,
    panel: z.catch(z.optional(z.enum(['new', 'people'])), undefined),
  }),
  component: lazyRouteComponent(
    () => import('../features/messages/MessagesScreen.tsx'),
    'MessagesScreen',
  ),
})

/** What people say to each other. */
export const messagesRoutes = [messages] as const
