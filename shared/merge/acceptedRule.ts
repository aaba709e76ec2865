import type { Candidate } from './contest.ts'
import type { MergeChoices } from './mergeChoices.ts'

/** A rule that decides, by its id. */
export type Deciding = { id: string; take: string }

/**
 * The accepted rule that decides between these values, if there is one: those who gave them stand in
 * exactly the two roles it names. A function of the values alone, whatever order they came in.
 *
 * @param group field group; null: no rule may decide here
 */
export function decidingRule(
  { rules }: MergeChoices,
  group: string | null,
  given: readonly Pick<Candidate, 'role' | 'receivedAt'>[],
): Deciding | null {
  if (group === null) return null
  const roles = new Set(given.map(({ role }) => role))
  if (roles.size !== 2) return null
  const latest = Math.max(...given.map(({ receivedAt }) => receivedAt))
  const [first] = Object.entries(rules)
    .filter(
      ([, rule]) =>
        rule.off !== true &&
        rule.group === group &&
        latest < rule.until &&
        roles.has(rule.take) &&
        roles.has(rule.over),
    )
    // Of two that contradict each other, the one accepted last.
    .sort(([a, x], [b, y]) => y.since - x.since || (a < b ? -1 : 1))
  return first ? { id: first[0], take: first[1].take } : null
}
