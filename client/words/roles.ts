import type { Role } from '#shared/schema/record/access.ts'
import { inLocale } from './inLocale.ts'

/** How a role is called in the interface, at the beginning of a line. */
export const roleWords: Readonly<Record<Role, string>> = inLocale('roleWords', {
  couple: 'Couple',
  planner: 'Planner',
  coordinator: 'Coordinator',
  photographer: 'Photographer',
  vendor: 'Vendor',
  family: 'Family',
  friend: 'Friend',
  owner: 'Owner',
  editor: 'Editor',
  viewer: 'Viewer',
  self: 'You',
})
