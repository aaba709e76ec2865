import type { Minute, PlanItem } from './planItem.ts'
import type { Span, Start } from './planTimes.ts'

/** A promise of the plan that the day no longer keeps, and by how many minutes. */
export type Breach = {
  item: string
  kind: 'pin' | 'sun' | 'latestStart' | 'latestEnd'
  by: number
}

/** A skipped item is judged like any other: whether it still matters is the reader's to say. */
export function breachesOf(
  item: PlanItem,
  planned: Start['mode'],
  projected: Span & { late: number; earliest: Minute | undefined },
): Breach[] {
  const found: Breach[] = []
  const add = (kind: Breach['kind'], by: number) => {
    if (by > 0) found.push({ item: item.id, kind, by })
  }
  if (item.pin === true) add('pin', projected.late)
  if (planned === 'sun' && projected.earliest !== undefined) {
    add('sun', projected.earliest - projected.start)
  }
  if (item.latestStart !== undefined) add('latestStart', projected.start - item.latestStart)
  if (item.latestEnd !== undefined) add('latestEnd', projected.end - item.latestEnd)
  return found
}
