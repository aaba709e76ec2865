import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { rootRoute } from './rootRoute.ts'
import { searchText } from './searchText.ts'

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/people',
  component: lazyRouteComponent(
    () => import('../features/members/PeopleScreen.tsx'),
    'PeopleScreen',
  ),
})

const vendors = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/vendors',
  validateSearch: z.object({
    vendor: searchText,
    panel: z.catch(z.optional(z.enum(['edit', 'new', 'replace'])), undefined),
    /** A view of the list, or a kind. */
    show: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/vendors/VendorsScreen.tsx'),
    'VendorsScreen',
  ),
})

const guests = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/guests',
  validateSearch: z.object({
    /** Absent: the list. */
    view: z.catch(z.optional(z.enum(['tables', 'door', 'kitchen', 'add'])), undefined),
    /** The guest, household or table that is open. */
    guest: searchText,
    household: searchText,
    table: searchText,
    answer: z.catch(z.optional(z.enum(['waiting', 'yes', 'no', 'maybe', 'unseated'])), undefined),
    side: searchText,
    at: searchText,
    diet: searchText,
  }),
  component: lazyRouteComponent(
    () => import('../features/guests/GuestsScreen.tsx'),
    'GuestsScreen',
  ),
})

const family = createRoute({
  getParentRoute: () => rootRoute,
  path: '/w/$wedding/family',
  validateSearch: z.object({
    person: searchText,
    panel: z.catch(z.optional(z.enum(['edit', 'new', 'paste'])), undefined),
    view: z.catch(z.optional(z.enum(['all', 'missing', 'here'])), undefined),
  }),
  component: lazyRouteComponent(
    () => import('../features/family/FamilyScreen.tsx'),
    'FamilyScreen',
  ),
})

/** Who has to do with a wedding. */
export const peopleRoutes = [people, vendors, guests, family] as const
