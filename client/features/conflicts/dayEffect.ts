import { splitPath, withValueAt } from '#shared/merge/path.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { DayData } from '#shared/schema/day.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import type { ItemFacts, Minute } from '#shared/schedule/planItem.ts'
import type { Span } from '#shared/schedule/planTimes.ts'
import { projectDay, type ProjectedDay } from '#shared/schedule/project.ts'

export type DayMoment = { id: string; data: TimelineItemData }

/** One value at `path` of one record; `undefined` removes it, of `_deleted` the record. */
export type Change = { record: string; path: string; value: Json | undefined }

/** A moment that would begin or end at another time; `after` is null where it would be gone. */
export type Moved = { id: string; before: Span; after: Span | null }

export type DayEffect = {
  /** Of the moments that are changed themselves. */
  own: readonly Moved[]
  /** Of all others, by their time now. */
  others: readonly Moved[]
  /** When the last moment is over, where that differs. */
  end?: { before: Minute; after: Minute }
  /** Promises of the plan that would be broken, or broken further. */
  worse: readonly Breach[]
}

/** Fields that move a day, or what it promises. */
const MOVES = [
  'timing',
  'durationMin',
  'needs',
  'minDurationMin',
  'deps',
  'elastic',
  'mayStartEarly',
  'pin',
  'latestStart',
  'latestEnd',
  'lane',
  'order',
  'day',
  '_deleted',
]

export type DayNow = {
  /** Those of the same day. */
  moments: readonly DayMoment[]
  facts: ReadonlyMap<string, ItemFacts>
  sun?: DayData['sun']
  /** Vendor → from when on what needs them may begin. */
  arrivals?: ReadonlyMap<string, Minute>
  /** The venue's minute on a live day. */
  now?: Minute
}

/**
 * What some values would make of the day, against what counts now; null where none of them moves a
 * time, or one would not make a moment.
 */
export function dayEffect(day: DayNow, changes: readonly Change[]): DayEffect | null {
  const moving = changes.filter(
    ({ record, path }) =>
      MOVES.includes(splitPath(path)[0] ?? '') && day.moments.some(({ id }) => id === record),
  )
  if (moving.length === 0) return null
  const after = changed(day.moments, moving)
  if (!after) return null
  const own = new Set(moving.map(({ record }) => record))
  return difference(projected(day, day.moments), projected(day, after), own)
}

function changed(
  moments: readonly DayMoment[],
  changes: readonly Change[],
): readonly DayMoment[] | null {
  const after: DayMoment[] = []
  for (const moment of moments) {
    const own = changes.filter(({ record }) => record === moment.id)
    if (own.some(({ path, value }) => path === '_deleted' && value === undefined)) continue
    const fields = own.filter(({ path }) => path !== '_deleted')
    if (fields.length === 0) {
      after.push(moment)
      continue
    }
    const data = fields.reduce<JsonObject>(
      (now, { path, value }) => withValueAt(now, path, value),
      { ...moment.data },
    )
    const parsed = timelineItem.data.safeParse(data)
    if (!parsed.success) return null
    if (parsed.data.day === moment.data.day) after.push({ id: moment.id, data: parsed.data })
  }
  return after
}

function projected(
  { facts, sun, arrivals, now }: DayNow,
  moments: readonly DayMoment[],
): ProjectedDay {
  return projectDay({
    items: moments.map(({ id, data }) => ({ ...data, id })),
    facts,
    ...(sun && { sun }),
    ...(arrivals && { arrivals }),
    ...(now !== undefined && { now }),
  })
}

function difference(
  before: ProjectedDay,
  after: ProjectedDay,
  own: ReadonlySet<string>,
): DayEffect {
  const spans = new Map(after.items.map((item) => [item.id, item.projected]))
  const moved = before.items
    .map(({ id, projected: was }): Moved => ({ id, before: was, after: spans.get(id) ?? null }))
    .filter((one) => one.before.start !== one.after?.start || one.before.end !== one.after.end)
    .toSorted((a, b) => a.before.start - b.before.start)
  const worse = after.breaches.filter(
    (breach) =>
      breach.by >
      (before.breaches.find((was) => was.item === breach.item && was.kind === breach.kind)?.by ??
        0),
  )
  const end = { before: endOf(before), after: endOf(after) }
  return {
    own: moved.filter(({ id }) => own.has(id)),
    others: moved.filter(({ id }) => !own.has(id)),
    ...(end.before === end.after ? {} : { end }),
    worse,
  }
}

function endOf({ items }: ProjectedDay): Minute {
  return Math.max(0, ...items.map(({ projected: { end } }) => end))
}
