import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const contacts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contacts',
  validateSearch: z.object({
    /** The studio whose address book it is; absent: the first. */
    studio: searchText,
    /** The contact that is open. */
    contact: searchText,
    panel: z.catch(z.optional(z.enum(['new', 'edit', 'bring'])), undefined),
  }),
  component: lazyRouteComponent(
    () => import('../features/addressbook/AddressBookScreen.tsx'),
    'AddressBookScreen',
  ),
})

/** A studio's address book. */
export const contactsRoutes = [contacts] as const
