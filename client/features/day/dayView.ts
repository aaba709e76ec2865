import type { DayData } from '#shared/schema/day.ts'
import type { LaneData } from '#shared/schema/lane.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import type { ClaimsInForce } from '#shared/schedule/claims.ts'
import type { ItemFacts, Minute, PlanItem } from '#shared/schedule/planItem.ts'
import {
  projectDay,
  type DayPlan,
  type ItemState,
  type ProjectedDay,
  type ProjectedItem,
} from '#shared/schedule/project.ts'
import type { PublishedTimes } from '#shared/publishing/published.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import type { Arrivals } from '#shared/schedule/arrivalsByDay.ts'
import { isAccepted } from './accepted.ts'

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
  /** What people were told last, where it is no longer what will happen; "r7" with it. */
  told: { start: Minute; label: string } | null
  state: ItemState
  /** Nobody ticked it: concluded from the clock or from what follows. */
  assumed: boolean
  /** Runs by the clock, on a live day. */
  minutesLeft: number | null
  pin: boolean
  /** Minutes an elastic moment gives up for what follows it. */
  absorbed: number
  /** Name of the vendor without whom it cannot begin yet. */
  heldBy: string | null
  breaches: readonly RowBreach[]
  /** People reported times more than five minutes apart. */
  twoTimes: boolean
  /** Id of the decision that waits over one of its fields. */
  card: string | null
  /** Only on this device so far. */
  unsent: boolean
  mayCheck: boolean
}

/** A broken promise; once those who run the day said that it is so, it asks for nothing more. */
export type RowBreach = Pick<Breach, 'kind' | 'by'> & { isAccepted: boolean }

/** It asks for a person: a promise does not hold, and nobody who runs the day has agreed to it. */
export function isBroken({ state, breaches }: DayRow): boolean {
  return state !== 'done' && state !== 'skipped' && breaches.some(({ isAccepted }) => !isAccepted)
}

export type DayInput = {
  items: readonly ItemRecord[]
  lanes: readonly LaneRecord[]
  sun: DayData['sun']
  facts: ReadonlyMap<string, ItemFacts>
  inForce: ReadonlyMap<string, ClaimsInForce>
  arrivals: Arrivals | undefined
  /** What was published last. */
  told: PublishedTimes
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

/** What is known of a day beside its moments. */
export type DayKnown = {
  facts: ReadonlyMap<string, ItemFacts>
  sun: DayData['sun']
  arrivals?: Arrivals | undefined
  now?: Minute | undefined
}

export function dayPlanOf(
  items: readonly ItemRecord[],
  { facts, sun, arrivals, now }: DayKnown,
): DayPlan {
  return {
    items: items.map(planItem),
    facts,
    ...(sun && { sun }),
    ...(arrivals && { arrivals }),
    ...(now !== undefined && { now }),
  }
}

export function projectRecords(items: readonly ItemRecord[], known: DayKnown): ProjectedDay {
  return projectDay(dayPlanOf(items, known))
}

/**
 * Rows from records. Each call hands out the row objects of the last one wherever nothing changed,
 * so that a list of memoised rows redraws only what did.
 */
export function createDayView(): (input: DayInput) => DayView {
  let kept = new Map<string, { text: string; row: DayRow }>()
  return (input) => {
    const projected = projectRecords(input.items, input)
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

/** From so many minutes on, what was published is no longer what will happen. */
const NO_LONGER_TOLD_MIN = 3

function rowMaker(input: DayInput, { breaches }: ProjectedDay) {
  const records = new Map(input.items.map((item) => [item.id, item]))
  const lanes = new Map(input.lanes.map(({ id, data }) => [id, data.name]))
  return (item: ProjectedItem): DayRow | null => {
    const record = records.get(item.id)
    if (!record) return null
    const { data } = record
    const { planned, projected, state } = item
    const runs = state === 'running' && input.now !== undefined
    const told = input.told.get(item.id)
    const isToldWrong =
      told !== undefined && Math.abs(told.start - projected.start) >= NO_LONGER_TOLD_MIN
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
      told: isToldWrong ? { start: told.start, label: told.label } : null,
      state,
      assumed: item.assumed,
      minutesLeft: runs ? Math.max(0, projected.end - (input.now ?? 0)) : null,
      pin: data.pin === true,
      absorbed:
        data.elastic === true && state !== 'done' && state !== 'skipped' && given > 0 ? given : 0,
      heldBy: item.heldBy === undefined ? null : input.nameOf(item.heldBy),
      breaches:
        state === 'skipped'
          ? []
          : breaches
              .filter((one) => one.item === item.id)
              .map(({ kind, by }) => ({
                kind,
                by,
                isAccepted: isAccepted(kind, projected, input.inForce.get(item.id)),
              })),
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
