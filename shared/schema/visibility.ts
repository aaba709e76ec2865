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

const TEAM: readonly Tag[] = [
  'role:couple',
  'role:planner',
  'role:coordinator',
  'role:photographer',
  'role:vendor',
]

/**
 * A moment for guests stands in the schedule that is published for them (`guestSchedule`). Family and
 * friends read that schedule instead of the moment, its reports and the team's revisions: they are
 * told times, never drafts of them, and a report without its moment would be an id and a minute.
 */
const TAGS: Record<Visibility, readonly Tag[]> = {
  guests: TEAM,
  team: TEAM,
  vendors: ['role:planner', 'role:coordinator', 'role:photographer', 'role:vendor'],
  private: ['role:planner', 'role:coordinator'],
}

/** A value that is missing or unknown (from a newer build) counts as private. */
export function visibilityTags(value: unknown, author: unknown): readonly Tag[] {
  const parsed = visibility.safeParse(value)
  const tags = TAGS[parsed.success ? parsed.data : 'private']
  return typeof author === 'string' ? [...tags, `user:${author}`] : tags
}
