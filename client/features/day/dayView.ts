import type { DayData } from '#shared/schema/day.ts'
import type { LaneData } from '#shared/schema/lane.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import type { ClaimsInForce } from '#shared/schedule/claims.ts'
import type { ItemFacts, Minute, PlanItem } from '#shared/schedule/planItem.ts'
import {
  projectDay,
  type ItemState,
  type ProjectedDay,
  type ProjectedItem,
} from '#shared/schedule/project.ts'
import type { TypedRecord } from '../../data/recordStores.ts'

export type ItemRecord = TypedRecord<TimelineItemData>
export type LaneRecord = TypedRecord<LaneData>

/** All that one row shows; plain data, so that an unchanged row stays the same object. */
export type DayRow = {
  id: string
  title: string
  lane: string
  /** Null while the day has one lane: naming it would say nothing. */
  laneName: string | null
  place: string | null
  who: string
  start: Minute
  end: Minute
  plannedStart: Minute
  plannedEnd: Minute
  state: ItemState
  /** Nobody ticked it: concluded from the clock or from what follows. */
  assumed: boolean
  /** Runs by the clock, on a live day. */
  minutesLeft: number | null
  pin: boolean
  /** Minutes an elastic moment gives up for what follows it. */
  absorbed: number
  breaches: readonly Pick<Breach, 'kind' | 'by'>[]
  /** People reported times more than five minutes apart. */
  twoTimes: boolean
  /** Id of the decision that waits over one of its fields. */
  card: string | null
  /** Only on this device so far. */
  unsent: boolean
  mayCheck: boolean
}

export type DayInput = {
  items: readonly ItemRecord[]
  lanes: readonly LaneRecord[]
  sun: DayData['sun']
  facts: ReadonlyMap<string, ItemFacts>
  inForce: ReadonlyMap<string, ClaimsInForce>
  /** Absent while planning: nothing runs by the clock then. */
  now?: Minute | undefined
  unsent: ReadonlySet<string>
  /** Record id → id of the decision that waits. */
  cards: ReadonlyMap<string, string>
  /** Null: a vendor whom I may not see. */
  nameOf: (id: string) => string | null
  placeOf: (id: string) => string | undefined
  mayCheck: (item: ItemRecord) => boolean
}

export type DayView = { projected: ProjectedDay; rows: readonly DayRow[] }

function planItem({ id, data }: ItemRecord): PlanItem {
  return { ...data, id }
}

export function projectRecords(
  items: readonly ItemRecord[],
  facts: ReadonlyMap<string, ItemFacts>,
  sun: DayData['sun'],
  now: Minute | undefined,
): ProjectedDay {
  return projectDay({
    items: items.map(planItem),
    facts,
    ...(sun && { sun }),
    ...(now !== undefined && { now }),
  })
}

/**
 * Rows from records. Each call hands out the row objects of the last one wherever nothing changed,
 * so that a list of memoised rows redraws only what did.
 */
export function createDayView(): (input: DayInput) => DayView {
  let kept = new Map<string, { text: string; row: DayRow }>()
  return (input) => {
    const projected = projectRecords(input.items, input.facts, input.sun, input.now)
    const rowOf = rowMaker(input, projected)
    const next: typeof kept = new Map()
    const rows = projected.items.flatMap((item) => {
      const row = rowOf(item)
      if (!row) return []
      const text = JSON.stringify(row)
      const known = kept.get(row.id)
      const entry = known?.text === text ? known : { text, row }
      next.set(row.id, entry)
      return [entry.row]
    })
    kept = next
    return { projected, rows }
  }
}

function rowMaker(input: DayInput, { breaches }: ProjectedDay) {
  const records = new Map(input.items.map((item) => [item.id, item]))
  const lanes = new Map(input.lanes.map(({ id, data }) => [id, data.name]))
  return (item: ProjectedItem): DayRow | null => {
    const record = records.get(item.id)
    if (!record) return null
    const { data } = record
    const { planned, projected, state } = item
    const runs = state === 'running' && input.now !== undefined
    const given = planned.end - planned.start - (projected.end - projected.start)
    return {
      id: item.id,
      title: data.title,
      lane: data.lane,
      laneName: input.lanes.length > 1 ? (lanes.get(data.lane) ?? null) : null,
      place: placeOf(data, input.placeOf),
      who: Object.keys(data.responsible ?? {})
        .flatMap((id) => input.nameOf(id) ?? [])
        .join(', '),
      start: projected.start,
      end: projected.end,
      plannedStart: planned.start,
      plannedEnd: planned.end,
      state,
      assumed: item.assumed,
      minutesLeft: runs ? Math.max(0, projected.end - (input.now ?? 0)) : null,
      pin: data.pin === true,
      absorbed:
        data.elastic === true && state !== 'done' && state !== 'skipped' && given > 0 ? given : 0,
      breaches:
        state === 'skipped'
          ? []
          : breaches.filter((one) => one.item === item.id).map(({ kind, by }) => ({ kind, by })),
      twoTimes: (input.inForce.get(item.id)?.twoTimes.length ?? 0) > 0,
      card: input.cards.get(item.id) ?? null,
      unsent: input.unsent.has(item.id),
      mayCheck: input.mayCheck(record),
    }
  }
}

function placeOf(
  { place, location }: Pick<TimelineItemData, 'place' | 'location'>,
  labelOf: (id: string) => string | undefined,
): string | null {
  const label = place === undefined ? undefined : labelOf(place)
  return [label, location].filter(Boolean).join(', ') || null
}
