import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const shots = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/shots',
  validateSearch: z.object({
    /** The list that is open; `none`: all are folded. */
    list: searchText,
    shot: searchText,
    filter: z.catch(z.optional(z.enum(['must', 'here', 'missing', 'open'])), undefined),
    /** A person or a title that is looked for; empty: the field is open. */
    q: searchText,
    /** Whose people are called. */
    side: searchText,
    panel: z.catch(
      z.optional(
        z.enum([
          'shot',
          'edit',
          'new',
          'move',
          'reorder',
          'paste',
          'newList',
          'list',
          'here',
          'leave',
          'missing',
          'caller',
        ]),
      ),
      undefined,
    ),
  }),
  component: lazyRouteComponent(() => import('../features/shots/ShotsScreen.tsx'), 'ShotsScreen'),
})

const photos = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/photos',
  validateSearch: z.object({
    /** The picture that is open. */
    photo: searchText,
    /** Only those of a shot; what is taken belongs to it. */
    shot: searchText,
    show: z.catch(z.optional(z.enum(['all', 'here', 'best', 'refused'])), undefined),
  }),
  component: lazyRouteComponent(
    () => import('../features/photos/PhotosScreen.tsx'),
    'PhotosScreen',
  ),
})

/** What is to be photographed, and what was. */
export const picturesRoutes = [shots, photos] as const
