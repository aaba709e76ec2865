import { revisionsFrom } from '#shared/publishing/revisions.ts'
import { guestSchedule, type GuestScheduleData } from '#shared/schema/guestSchedule.ts'
import { planRevision, type PlanRevisionData } from '#shared/schema/planRevision.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { NoticeChange } from './happenings.ts'

/** What a published plan consists of. */
export const PUBLISHED_TYPES: readonly string[] = [guestSchedule.name, planRevision.name]

/** Moment → when it began in the plan that people knew before these were published. */
export type LastPublished = ReadonlyMap<string, { day: string; start: number }>

/** The publication that a new record is part of; undefined: it is part of none. */
export function publicationIn({ record, before }: NoticeChange): string | undefined {
  if (record._deleted || before !== null || !PUBLISHED_TYPES.includes(record.type)) return undefined
  const { publication } = record.data
  return typeof publication === 'string' ? publication : undefined
}

/**
 * The plan that came before the new ones, as far as its reader saw it.
 *
 * @param news ids of publications that have just come
 */
export function lastPublished(
  records: readonly RecordEnvelope[],
  news: ReadonlySet<string>,
): LastPublished {
  const schedules = records.flatMap(({ type, by, data }) => {
    const read = type === guestSchedule.name ? guestSchedule.data.safeParse(data) : null
    return read?.success ? [{ by, data: read.data as GuestScheduleData }] : []
  })
  const parts = records.flatMap(({ type, by, data }) => {
    const read = type === planRevision.name ? planRevision.data.safeParse(data) : null
    return read?.success ? [{ by, data: read.data as PlanRevisionData }] : []
  })
  const known = revisionsFrom(schedules, parts).filter(({ id }) => !news.has(id))
  return known.at(-1)?.times ?? new Map()
}
