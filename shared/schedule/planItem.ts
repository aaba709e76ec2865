/** Minutes from local midnight of the day at the venue; may pass 1440 (25:45 is 1545). */
export type Minute = number

export type Link = { type: 'FS' | 'SS'; lagMin: number }

export type PlanTiming = {
  mode: 'at' | 'after' | 'sun'
  at?: Minute
  sunRef?: 'sunrise' | 'goldenHour' | 'sunset'
  offsetMin?: number
}

export type SunMinutes = { sunrise?: Minute; goldenHour?: Minute; sunset?: Minute }

/**
 * What the projection needs to know of one moment of the run sheet.
 *
 * `deps` is keyed by the id of the item waited for. Absent: the previous item of the lane.
 * Empty: independent.
 */
export type PlanItem = {
  id: string
  lane: string
  /** Fractional index key, compared with plain `<`. */
  order: string
  durationMin: number
  minDurationMin?: number
  timing: PlanTiming
  deps?: Readonly<Record<string, Link>>
  elastic?: boolean
  mayStartEarly?: boolean
  keepPriority?: number
  pin?: boolean
  key?: boolean
  latestStart?: Minute
  latestEnd?: Minute
  /** Ids of the vendors without whom it cannot begin. */
  needs?: Readonly<Record<string, true>>
}

/** What is known of one item: the claims in force. */
export type ItemFacts = {
  actualStart?: Minute
  actualEnd?: Minute
  expectedStart?: Minute
  expectedEnd?: Minute
  skipped?: boolean
}

/** By order, then by id, so that two items with one key stand alike on every device. */
export function inItemOrder(items: readonly PlanItem[]): PlanItem[] {
  return items.toSorted((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id))
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
