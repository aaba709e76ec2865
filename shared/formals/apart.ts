import type { Apart, Formal } from './formals.ts'

/** What one person's note says of others, for both of them. */
export function apartOf(notes: readonly { person: string; from: readonly string[] }[]): Apart {
  const pairs = notes.flatMap(({ person, from }) =>
    from.flatMap((other) => [[person, other] as const, [other, person] as const]),
  )
  const found = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    if (one !== other) found.set(one, (found.get(one) ?? new Set()).add(other))
  }
  return found
}

/**
 * Whether somebody would give place to a person they are kept apart from. Where both were asked to
 * stand together, they do.
 */
export function isTooClose(apart: Apart, one: readonly string[], next: readonly string[]): boolean {
  if (apart.size === 0) return false
  return one.some((person) => {
    const others = apart.get(person)
    return (
      others !== undefined &&
      next.some((other) => others.has(other) && !one.includes(other) && !next.includes(person))
    )
  })
}

/** Pairs of groupings that follow one another and should not, by the second one's id. */
export function tooClose(
  apart: Apart,
  groups: readonly Formal[],
  justTaken: readonly string[],
): string[] {
  return groups.flatMap(({ id, people }, at) =>
    isTooClose(apart, groups[at - 1]?.people ?? justTaken, people) ? [id] : [],
  )
}
