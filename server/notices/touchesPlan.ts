import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import type { NoticeChange } from './happenings.ts'
import { publicationIn } from './lastPublished.ts'

const PLAN: readonly string[] = [timelineItem.name, fact.name, day.name]
/** Of a vendor, what says from when on they can be counted on. */
const ARRIVAL = ['eta', 'stage', 'setupMin']

/**
 * Whether a moment may be elsewhere after this, or elsewhere than people were told: only then is the
 * day projected again.
 */
export function touchesPlan(change: NoticeChange): boolean {
  const { record, before } = change
  if (publicationIn(change) !== undefined) return true
  if (PLAN.includes(record.type)) return true
  const now = record._deleted ? {} : record.data
  const then = before && !before._deleted ? before.data : {}
  return record.type === vendor.name && ARRIVAL.some((name) => !sameJson(now[name], then[name]))
}
