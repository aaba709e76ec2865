import type { Span } from '../schedule/planTimes.ts'

/** A moment as it was told, or is to be told. */
export type ToldMoment = Span & { day: string; title: string }

export type TimeChange = {
  item: string
  title: string
  day: string
  /** Null: it was not told before. */
  from: Span | null
  /** Null: it no longer takes place. */
  to: Span | null
}

/**
 * What people hear anew, in the order of the day: what moved, came or went. A moment that only ends
 * at another time counts too.
 */
export function changesBetween(
  before: ReadonlyMap<string, ToldMoment>,
  after: ReadonlyMap<string, ToldMoment>,
): readonly TimeChange[] {
  const changes: TimeChange[] = []
  for (const [item, to] of after) {
    const from = before.get(item)
    if (from?.start === to.start && from.end === to.end && from.day === to.day) continue
    changes.push({ item, title: to.title, day: to.day, from: from ?? null, to })
  }
  for (const [item, from] of before) {
    if (!after.has(item)) {
      changes.push({ item, title: from.title, day: from.day, from, to: null })
    }
  }
  const startOf = ({ from, to }: TimeChange) => to?.start ?? from?.start ?? 0
  return changes.toSorted(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      startOf(a) - startOf(b) ||
      (a.item < b.item ? -1 : 1),
  )
}
