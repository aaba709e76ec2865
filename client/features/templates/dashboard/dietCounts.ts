import type { GuestDietData } from '#shared/schema/guestDiet.ts'

/** How many must not eat what, the most first; one way of writing stands for all. */
export function dietCounts(
  diets: readonly Pick<GuestDietData, 'diet'>[],
): readonly { diet: string; count: number }[] {
  const counts = new Map<string, { diet: string; count: number }>()
  for (const { diet: names = {} } of diets) {
    for (const diet of Object.keys(names)) {
      const key = diet.trim().toLocaleLowerCase()
      counts.set(key, {
        diet: counts.get(key)?.diet ?? diet,
        count: (counts.get(key)?.count ?? 0) + 1,
      })
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.diet.localeCompare(b.diet))
}
