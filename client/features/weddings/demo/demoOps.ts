import { keysBetween } from '#shared/merge/orderKey.ts'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData, type Timing } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { shiftDate } from './shiftDate.ts'
import { sampleMinute, type SampleItem, type SampleWedding } from './sampleWedding.ts'

type SampleDay = SampleWedding['days'][number]

export type DemoOptions = {
  newId: () => string
  /** Date the wedding is moved to, `YYYY-MM-DD`; its other days keep their distance. */
  date: string
}

/** One example wedding as one edit: the wedding, its days, lanes, moments, vendors and contacts. */
export function demoOps(sample: SampleWedding, { newId, date }: DemoOptions) {
  const id = newId()
  const scope = weddingScope(id)
  const vendorIds = new Map(sample.vendors.map((one) => [one.id, newId()]))
  const [lat, lon] = sample.coordinates

  const ops: WriteOp[] = [
    createOp(wedding, scope, id, {
      title: sample.couple.join(' & '),
      couple: Object.fromEntries(sample.couple.map((name) => [name, true as const])),
      date,
      zone: sample.timezone,
      places: { venue: { label: sample.place, coords: { lat, lon } } },
      culture: sample.culture,
      guestCountFinal: sample.guestCount,
      status: 'draft',
      notes: sample.notes,
    }),
  ]
  for (const one of sample.vendors) ops.push(...vendorOps(one))
  for (const one of sample.days) ops.push(...dayOps(one))
  return { id, scope, ops }

  function vendorOps(one: SampleWedding['vendors'][number]): WriteOp[] {
    const own = vendorIds.get(one.id) ?? newId()
    return [
      createOp(vendor, scope, own, {
        kind: one.kind,
        name: one.name,
        leadMin: one.leadMin,
        stage: 'booked',
        ...(one.callTime ? { callTime: sampleMinute(one.callTime) } : {}),
        ...(one.endsAt ? { endsAt: sampleMinute(one.endsAt) } : {}),
      }),
      createOp(vendorContact, scope, newId(), {
        vendor: own,
        ...(one.contact ? { contact: one.contact } : {}),
        ...(one.phone ? { phone: one.phone } : {}),
      }),
    ]
  }

  function dayOps(one: SampleDay): WriteOp[] {
    const dayId = newId()
    const tracks = [...new Set(one.items.map(({ track }) => track))]
    const laneKeys = keysBetween(null, null, tracks.length) ?? []
    const laneIds = new Map(tracks.map((track) => [track, newId()]))
    const itemIds = new Map(one.items.map((item) => [item.id, newId()]))
    const sorted = one.items.toSorted((a, b) => a.order - b.order)
    const itemKeys = keysBetween(null, null, sorted.length) ?? []
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
          order: laneKeys[index] ?? 'a0',
        }),
      ),
      ...sorted.map((item, index) =>
        createOp(timelineItem, scope, itemIds.get(item.id) ?? newId(), {
          day: dayId,
          lane: laneIds.get(item.track) ?? dayId,
          order: itemKeys[index] ?? 'a0',
          ...itemData(item, itemIds),
        }),
      ),
    ]
  }

  function itemData(
    item: SampleItem,
    itemIds: ReadonlyMap<string, string>,
  ): Omit<TimelineItemData, 'day' | 'lane' | 'order'> {
    const { location, minDurationMin, notes, pin, key, elastic, keepPriority } = item
    return {
      title: item.title,
      category: item.category,
      timing: timingOf(item),
      durationMin: item.durationMin,
      visibility: item.visibility === 'all' ? 'guests' : 'vendors',
      responsible: Object.fromEntries(
        item.responsible.map((who) => [
          vendorIds.get(who) ?? who.replaceAll('-', ' '),
          true as const,
        ]),
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
                const known = itemIds.get(on)
                return known ? [[known, { type, lagMin: lag }]] : []
              }),
            ),
          }
        : {}),
    }
  }
}

function timingOf({ startMode, start, sun }: SampleItem): Timing {
  if (startMode === 'sun' && sun) {
    return { mode: 'sun', sunRef: sun.ref, offsetMin: sun.offsetMin }
  }
  return { mode: startMode, ...(start === undefined ? {} : { at: sampleMinute(start) }) }
}
