import type { GuestDietData } from '#shared/schema/guestDiet.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

/** What a guest eats, from all records about them. */
export type Diet = {
  records: readonly TypedRecord<GuestDietData>[]
  meal: string | undefined
  /** Sorted. */
  avoids: readonly string[]
}

/**
 * By guest. Two phones may each have written a first record about one guest: then everything that
 * either says must not be eaten holds.
 */
export function dietsByGuest(
  records: readonly TypedRecord<GuestDietData>[],
): ReadonlyMap<string, Diet> {
  const found = new Map<string, TypedRecord<GuestDietData>[]>()
  for (const record of records) {
    const about = found.get(record.data.guest)
    if (about) about.push(record)
    else found.set(record.data.guest, [record])
  }
  return new Map([...found].map(([guest, about]) => [guest, dietFrom(about)]))
}

export function dietFrom(records: readonly TypedRecord<GuestDietData>[]): Diet {
  const ordered = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const newest = ordered
    .filter(({ data }) => data.meal !== undefined && data.meal !== '')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  const avoids = new Set(ordered.flatMap(({ data }) => Object.keys(data.diet ?? {})))
  return { records: ordered, meal: newest?.data.meal, avoids: [...avoids].toSorted() }
}
