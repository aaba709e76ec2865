import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import type { MergeCase } from './mergeCase.ts'
import type { Role } from '#shared/schema/record/access.ts'

const NOTES = { timelineItem: 'notes', task: 'notes', wedding: 'notes' } as const

/** Of whom people took the text, so often that they were offered to have it so. */
const TAKEN: readonly [take: 'planner' | 'coordinator', over: 'coordinator' | 'couple'][] = [
  ['planner', 'coordinator'],
  ['planner', 'couple'],
  ['coordinator', 'couple'],
]

/** Rules that a wedding's people accept after some weeks; what is protected has none. */
export const ACCEPTED: MergeChoices = {
  strategies: {},
  hierarchy: null,
  rules: Object.fromEntries(
    TAKEN.map(([take, over]) => {
      const dates = { since: Date.UTC(2027, 3, 1), until: Date.UTC(2028, 3, 1) }
      return [`notes-${take}-${over}`, { group: 'notes', take, over, by: 'Ada', ...dates }]
    }),
  ),
}

/**
 * What the same people want once they have accepted the rules: of the same words, those of whom the rule
 * names. Everything else they want as before.
 */
export function wantedWithRules(one: MergeCase): MergeCase {
  const field = Object.entries(NOTES).find(([name]) => name === one.type.name)?.[1]
  if (one.class !== 'sameWords' || field === undefined) return one
  const of = ruledFor(one.first.role, one.second.role)
  if (of === null) return one
  const results = [one[of].data]
  return { ...one, intent: { want: 'one', of, because: 'so the accepted rule says', results } }
}

function ruledFor(first: Role, second: Role): 'first' | 'second' | null {
  if (TAKEN.some(([take, over]) => take === first && over === second)) return 'first'
  return TAKEN.some(([take, over]) => take === second && over === first) ? 'second' : null
}
