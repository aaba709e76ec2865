import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { timelineItem, type TimelineItemData, type Timing } from '#shared/schema/timelineItem.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, setOf, type DemoScope } from './demoScope.ts'
import { sampleMinute, type SampleItem, type SampleWedding } from './sampleWedding.ts'
import { shiftDate } from './shiftDate.ts'

type SampleDay = SampleWedding['days'][number]

/**
 * The days, lanes and moments of an example.
 * @param date the wedding is moved to, `YYYY-MM-DD`; its other days keep their distance
 * @param vendors ids of the vendors' records, by their ids in the example
 * @returns `days` in their order, `items` by their ids in the example
 */
export function demoRunSheet(
  sample: SampleWedding,
  { scope, newId }: DemoScope,
  date: string,
  vendors: ReadonlyMap<string, string>,
) {
  const days = sample.days.map(() => newId())
  const items = new Map(
    sample.days.flatMap((one) => one.items.map((item) => [item.id, newId()] as const)),
  )
  const ops = sample.days.flatMap((one, index) => dayOps(one, days[index] ?? newId()))
  return { ops, days, items }

  function dayOps(one: SampleDay, dayId: string): WriteOp[] {
    const tracks = [...new Set(one.items.map(({ track }) => track))]
    const laneKey = orderKeys(tracks.length)
    const laneIds = new Map(tracks.map((track) => [track, newId()]))
    const sorted = one.items.toSorted((a, b) => a.order - b.order)
    const itemKey = orderKeys(sorted.length)
    return [
      createOp(day, scope, dayId, {
        date: shiftDate(one.date, sample.date, date),
        title: one.title,
        sun: Object.fromEntries(
          Object.entries(one.sun).map(([name, at]) => [name, sampleMinute(at)]),
        ),
        limits: Object.fromEntries(
          one.hardLimits.map(({ what, at }, index) => [
            `limit-${index + 1}`,
            { what, at: sampleMinute(at) },
          ]),
        ),
      }),
      ...tracks.map((track, index) =>
        createOp(lane, scope, laneIds.get(track) ?? newId(), {
          day: dayId,
          name: track.charAt(0).toUpperCase() + track.slice(1),
          order: laneKey(index),
        }),
      ),
      ...sorted.map((item, index) =>
        createOp(timelineItem, scope, items.get(item.id) ?? newId(), {
          day: dayId,
          lane: laneIds.get(item.track) ?? dayId,
          order: itemKey(index),
          ...itemData(item),
        }),
      ),
    ]
  }

  function itemData(item: SampleItem): Omit<TimelineItemData, 'day' | 'lane' | 'order'> {
    const { location, minDurationMin, notes, pin, key, elastic, keepPriority } = item
    return {
      title: item.title,
      category: item.category,
      timing: timingOf(item),
      durationMin: item.durationMin,
      visibility: item.visibility === 'all' ? 'guests' : 'vendors',
      responsible: setOf(
        item.responsible.map((who) => vendors.get(who) ?? who.replaceAll('-', ' ')),
      ),
      ...(location === undefined ? {} : { location }),
      ...(minDurationMin === undefined ? {} : { minDurationMin }),
      ...(notes === undefined ? {} : { notes }),
      ...(pin === undefined ? {} : { pin }),
      ...(key === undefined ? {} : { key }),
      ...(elastic === undefined ? {} : { elastic }),
      ...(keepPriority === undefined ? {} : { keepPriority }),
      ...(item.latestStart ? { latestStart: sampleMinute(item.latestStart) } : {}),
      ...(item.latestEnd ? { latestEnd: sampleMinute(item.latestEnd) } : {}),
      ...(item.deps
        ? {
            deps: Object.fromEntries(
              item.deps.flatMap(({ on, type, lag }) => {
                const known = items.get(on)
                return known ? [[known, { type, lagMin: lag }]] : []
              }),
            ),
          }
        : {}),
    }
  }
}

/** Who may not see what a moment waits for is shown the time it was planned for. */
function timingOf({ startMode, start, sun, plannedStart }: SampleItem): Timing {
  if (startMode === 'sun' && sun) {
    return { mode: 'sun', sunRef: sun.ref, offsetMin: sun.offsetMin }
  }
  return { mode: startMode, at: sampleMinute(start ?? plannedStart) }
}
