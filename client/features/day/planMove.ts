import type { ProjectedDay } from '#shared/schedule/project.ts'
import { byOrder } from '#shared/merge/byOrder.ts'
import { projectRecords, type DayKnown, type ItemRecord } from './dayView.ts'
import { changePreview, type ChangePreview } from './latePreview.ts'
import { placeAt, type Placement } from './placement.ts'

export type PlannedMove = {
  placement: Placement
  /** Null: no time changes, so nothing needs to be asked. */
  preview: ChangePreview | null
}

export type MoveInput = DayKnown & {
  items: readonly ItemRecord[]
  before: ProjectedDay
}

/** The moments of a lane in their order. */
export function laneItems(items: readonly ItemRecord[], lane: string): readonly ItemRecord[] {
  return items
    .filter(({ data }) => data.lane === lane)
    .toSorted((a, b) =>
      byOrder({ id: a.id, order: a.data.order }, { id: b.id, order: b.data.order }),
    )
}

/** Moving one moment to an index of its lane, with what it would do to the times of the day. */
export function planMove(input: MoveInput, item: ItemRecord, to: number): PlannedMove {
  const lane = laneItems(input.items, item.data.lane)
  const placement = placeAt(
    lane.map(({ id, data }) => ({ id, order: data.order })),
    item.id,
    to,
  )
  const moved = input.items.map((one) => {
    const order = placement.get(one.id)
    return order === undefined ? one : { ...one, data: { ...one.data, order } }
  })
  const after = projectRecords(moved, input)
  const preview = changePreview(input.before, after, moved, item.id)
  const isQuiet =
    preview.rows.length === 0 && preview.breaches.length === 0 && preview.shrinks.length === 0
  return { placement, preview: isQuiet ? null : preview }
}
