import { byOrder, type OrderKey } from '#shared/merge/byOrder.ts'
import { blockBetween, freshKeys } from '#shared/merge/orderKey.ts'
import { day as dayType } from '#shared/schema/day.ts'
import { lane as laneType, type LaneData } from '#shared/schema/lane.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { createOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { ImportMoment } from './importRows.ts'
import { NEW_DAY, NO_DAY, type WeddingDay } from './importTargets.ts'
import type { ImportDay } from './parse/preview.ts'

export type ImportInto = {
  scope: ScopeName
  /** In the order of the sheet. */
  moments: readonly ImportMoment[]
  sheet: readonly ImportDay[]
  targets: ReadonlyMap<number, string>
  days: readonly WeddingDay[]
  lanes: readonly { id: string; data: LaneData }[]
  items: readonly { id: string; data: TimelineItemData }[]
  vendors: readonly { id: string; data: { name: string } }[]
  bySection: boolean
  /** May make days and lanes. */
  mayCreate: boolean
  /** Only moments of the photo team are theirs to add. */
  photoOnly: boolean
  /** The account that adds them. */
  author: string
  weddingDate: string
  words: { newDay: (number: number) => string; firstLane: string }
  newId: () => string
}

export type ImportPlan = {
  /** One edit: days, lanes, moments. */
  ops: readonly WriteOp[]
  moments: number
  /** The day to show afterwards. */
  firstDay: string | null
}

type Lane = { id: string; day: string; name: string; order: OrderKey; isNew: boolean }
type Placed = { moment: ImportMoment; start: number }

/**
 * The steps that add a sheet to a wedding. Moments that overlap the one before them in their lane
 * wait for nothing, so that the plan shows the times of the sheet.
 */
export function importPlan(into: ImportInto): ImportPlan {
  const { scope, newId, words } = into
  const ops: WriteOp[] = []
  const lanes: Lane[] = into.lanes.map(({ id, data }) => ({
    id,
    day: data.day,
    name: data.name,
    order: data.order,
    isNew: false,
  }))
  const days = new Map<number, string>()
  let lastDate = into.days
    .map(({ data }) => data.date)
    .toSorted()
    .at(-1)
  let number = into.days.length

  for (const one of into.sheet) {
    const target = into.targets.get(one.index) ?? NO_DAY
    if (target === NO_DAY || !into.moments.some((moment) => moment.day === one.index)) continue
    if (target !== NEW_DAY) {
      days.set(one.index, target)
      continue
    }
    const id = newId()
    number += 1
    const date = one.date ?? (lastDate === undefined ? into.weddingDate : dayAfter(lastDate))
    if (lastDate === undefined || date > lastDate) lastDate = date
    ops.push(
      createOp(dayType, scope, id, {
        date,
        title: one.title.slice(0, 200) || words.newDay(number),
      }),
    )
    days.set(one.index, id)
  }

  const byLane = new Map<string, Placed[]>()
  let added = 0
  for (const [index, dayId] of days) {
    for (const placed of inTime(into.moments.filter((moment) => moment.day === index))) {
      const lane = laneFor(dayId, into.bySection ? placed.moment.section : null)
      if (lane === null) continue
      byLane.set(lane.id, [...(byLane.get(lane.id) ?? []), placed])
      added += 1
    }
  }
  for (const [laneId, placed] of byLane) {
    const lane = lanes.find(({ id }) => id === laneId)
    if (lane) ops.push(...momentOps(lane, placed))
  }
  return { ops, moments: added, firstDay: [...days.values()][0] ?? null }

  function laneFor(dayId: string, section: string | null): Lane | null {
    const own = lanes.filter((lane) => lane.day === dayId).toSorted(byOrder)
    const named =
      section === null ? undefined : own.find(({ name }) => plain(name) === plain(section))
    if (named) return named
    const first = own[0]
    if (section === null && first) return first
    if (!into.mayCreate) return first ?? null
    const last = own.at(-1)?.order ?? null
    const order = blockBetween(last, null, 1, tail())?.[0] ?? freshKeys(1)[0] ?? 'a0'
    const name = (section ?? words.firstLane).slice(0, 200)
    const lane: Lane = { id: newId(), day: dayId, name, order, isNew: true }
    lanes.push(lane)
    ops.push(createOp(laneType, scope, lane.id, { day: dayId, name, order }))
    return lane
  }

  function momentOps(lane: Lane, placed: readonly Placed[]): WriteOp[] {
    const present = into.items.filter(({ data }) => data.lane === lane.id)
    const last = present
      .map(({ id, data }) => ({ id, order: data.order }))
      .toSorted(byOrder)
      .at(-1)
    const keys =
      blockBetween(last?.order ?? null, null, placed.length, tail()) ?? freshKeys(placed.length)
    let end = present.length > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
    return placed.map(({ moment, start }, index) => {
      const overlaps = moment.at !== null && moment.at < end
      end = (moment.at ?? start) + moment.durationMin
      return createOp(timelineItem, scope, newId(), {
        author: into.author,
        day: lane.day,
        lane: lane.id,
        order: keys[index] ?? 'a0',
        title: moment.title.trim().slice(0, 200),
        timing: moment.at === null ? { mode: 'after' } : { mode: 'at', at: moment.at },
        durationMin: moment.durationMin,
        visibility: 'team',
        ...(overlaps ? { deps: {} } : {}),
        ...(into.photoOnly
          ? { category: 'photo' }
          : moment.category === undefined
            ? {}
            : { category: moment.category }),
        ...(moment.location === undefined ? {} : { location: moment.location }),
        ...(moment.notes === undefined ? {} : { notes: moment.notes }),
        ...(moment.who.length === 0 ? {} : { responsible: responsible(moment.who) }),
      })
    })
  }

  function responsible(names: readonly string[]): Record<string, true> {
    return Object.fromEntries(
      names.map((name) => {
        const known = into.vendors.find(({ data }) => plain(data.name) === plain(name))
        return [known?.id ?? name, true as const]
      }),
    )
  }

  /** Random digits of a new id: two imports into one gap stay apart. */
  function tail(): string {
    return newId().replaceAll('-', '').slice(-8)
  }
}

/** By start; one without a time stays behind the one before it. */
function inTime(moments: readonly ImportMoment[]): readonly Placed[] {
  let last = 0
  const placed = moments.map((moment) => {
    last = moment.at ?? last
    return { moment, start: last }
  })
  return placed.toSorted((a, b) => a.start - b.start)
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase()
}
