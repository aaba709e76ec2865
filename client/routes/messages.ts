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

const announcements = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/announcements',
  validateSearch: z.object({ panel: z.catch(z.optional(z.enum(['new'])), undefined) }),
  component: lazyRouteComponent(
    () => import('../features/broadcast/BroadcastScreen.tsx'),
    'BroadcastScreen',
  ),
})

/** What people say to each other, and to many at once. */
export const messagesRoutes = [messages, announcements] as const
