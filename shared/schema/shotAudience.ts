import { tagsFromSet, type Tag } from './record/access.ts'

/** The photo list is the team's; a family sees the groupings it stands in. */
export function photoListAudience(households: unknown): readonly Tag[] {
  return [
    'role:couple',
    'role:planner',
    'role:coordinator',
    'role:photographer',
    'grant:shots',
    ...tagsFromSet('household', households),
  ]
}
