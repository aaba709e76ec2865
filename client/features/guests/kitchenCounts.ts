import type { Diet } from './diet.ts'

export type Plate = {
  meal: string | undefined
  avoids: readonly string[]
  guests: readonly string[]
}

export type KitchenCounts = {
  /** By meal, the most frequent first; those without a meal last. */
  meals: readonly { meal: string | undefined; count: number }[]
  /** By what must not be in it. */
  avoids: readonly { what: string; count: number }[]
  /** Plates that are not simply a meal of the list: the same needs together. */
  special: readonly Plate[]
  total: number
}

/** What is to be cooked. `diets` by guest: the kitchen knows nothing else of them. */
export function kitchenCounts(diets: ReadonlyMap<string, Diet>): KitchenCounts {
  const meals = new Map<string, { meal: string | undefined; count: number }>()
  const avoids = new Map<string, number>()
  const plates = new Map<
    string,
    { meal: string | undefined; avoids: readonly string[]; guests: string[] }
  >()
  for (const [guest, { meal, avoids: without }] of diets) {
    const key = meal?.trim().toLocaleLowerCase() ?? ''
    const known = meals.get(key) ?? { meal, count: 0 }
    known.count += 1
    meals.set(key, known)
    for (const what of without) avoids.set(what, (avoids.get(what) ?? 0) + 1)
    if (without.length === 0) continue
    const plate = `${key}\n${without.join('\n')}`
    const same = plates.get(plate)
    if (same) same.guests.push(guest)
    else plates.set(plate, { meal, avoids: without, guests: [guest] })
  }
  const byCount = (a: { count: number }, b: { count: number }) => b.count - a.count
  return {
    meals: [...meals.values()].toSorted(
      (a, b) => Number(a.meal === undefined) - Number(b.meal === undefined) || byCount(a, b),
    ),
    avoids: [...avoids].map(([what, count]) => ({ what, count })).toSorted(byCount),
    special: [...plates.values()].toSorted((a, b) => b.guests.length - a.guests.length),
    total: diets.size,
  }
}
