import * as z from 'zod/mini'
import type { Tag } from './record/access.ts'

/** Who sees a moment of the day: from everybody down to those who run it. */
export const VISIBILITIES = ['guests', 'team', 'vendors', 'private'] as const
export type Visibility = (typeof VISIBILITIES)[number]
export const visibility = z.enum(VISIBILITIES)

export const EVERY_WEDDING_ROLE: readonly Tag[] = [
  'role:couple',
  'role:planner',
  'role:coordinator',
  'role:photographer',
  'role:vendor',
  'role:family',
  'role:friend',
]

const TAGS: Record<Visibility, readonly Tag[]> = {
  guests: EVERY_WEDDING_ROLE,
  team: ['role:couple', 'role:planner', 'role:coordinator', 'role:photographer', 'role:vendor'],
  vendors: ['role:planner', 'role:coordinator', 'role:photographer', 'role:vendor'],
  private: ['role:planner', 'role:coordinator'],
}

/** A value that is missing or unknown (from a newer build) counts as private. */
export function visibilityTags(value: unknown, author: unknown): readonly Tag[] {
  const parsed = visibility.safeParse(value)
  const tags = TAGS[parsed.success ? parsed.data : 'private']
  return typeof author === 'string' ? [...tags, `user:${author}`] : tags
}
