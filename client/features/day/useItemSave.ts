import { day as dayType } from '#shared/schema/day.ts'
import { lane as laneType } from '#shared/schema/lane.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { freshKeys } from '#shared/merge/orderKey.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { dayWords } from '../../words/day.ts'
import { editorWords } from '../../words/dayEditor.ts'
import type { ItemRecord } from './dayView.ts'
import { projectRecords } from './dayView.ts'
import { newItemData, timingOf, type ItemDraft, type ItemForm } from './itemForm.ts'
import { editOps } from './itemOps.ts'
import { indexForTime, placeAt, type Placement } from './placement.ts'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

/** Writes the form as one edit; answers the id of the moment, or null if it was refused. */
export function useItemSave(day: Day, actions: DayActions) {
  const write = useWrite()
  const patchOrders = (placement: Placement, except: string) =>
    [...placement].flatMap(([id, order]) =>
      id === except ? [] : [write.ops.patch(timelineItem, id, { order })],
    )

  return async (item: ItemRecord | null, draft: ItemDraft): Promise<string | null> => {
    const { base, form } = draft
    const title = form.title.trim()
    if (item) {
      const ops: WriteOp[] = [...editOps(item.id, draft)]
      const moved = form.day !== base.day || form.lane !== base.lane
      const retimed = form.mode !== base.mode || form.at !== base.at
      const placement = moved || retimed ? placeByTime(day, item.id, form, !moved) : null
      if (placement && day.rights.edit(item.id, item.data, 'order')) {
        const order = placement.get(item.id)
        if (order !== undefined) ops.push(write.ops.patch(timelineItem, item.id, { order }))
        ops.push(...patchOrders(placement, item.id))
      }
      if (ops.length === 0) return item.id
      return (await actions.edit(ops, dayWords.said.saved(title))) ? item.id : null
    }
    const { ops, placed } = ground(day, form)
    const id = write.newId()
    const placement = placeByTime(day, id, placed, false)
    const order = placement?.get(id) ?? freshKeys(1)[0] ?? 'a0'
    const create = write.ops.create(
      timelineItem,
      day.scope,
      id,
      newItemData(placed, order, day.actor),
    )
    const done = await actions.edit(
      [...ops, ...(placement ? patchOrders(placement, id) : []), create],
      dayWords.said.added(title),
    )
    return done ? id : null
  }

  /** The day and the lane a first moment needs, made in the same edit. */
  function ground(current: Day, form: ItemForm): { ops: WriteOp[]; placed: ItemForm } {
    const ops: WriteOp[] = []
    let placed = form
    if (placed.day === '') {
      const id = write.newId()
      const date = current.wedding?.data.date ?? ''
      ops.push(write.ops.create(dayType, current.scope, id, { date, title: editorWords.dayTitle }))
      placed = { ...placed, day: id }
    }
    if (placed.lane === '') {
      const id = write.newId()
      const order = freshKeys(1)[0] ?? 'a0'
      const lane = { day: placed.day, name: editorWords.laneMain, order }
      ops.push(write.ops.create(laneType, current.scope, id, lane))
      placed = { ...placed, lane: id }
    }
    return { ops, placed }
  }
}

/**
 * Where a moment belongs in its lane: by its time if it has one, else at the end. Null: it may stay
 * where it is.
 */
function placeByTime(day: Day, id: string, form: ItemForm, mayStay: boolean): Placement | null {
  const items = day.allItems.filter(({ data }) => data.day === form.day)
  const sun = day.days.find((one) => one.id === form.day)?.record.data.sun
  const planned = new Map(
    projectRecords(items, { facts: new Map(), sun }).items.map((one) => [
      one.id,
      one.planned.start,
    ]),
  )
  const lane = items
    .filter(({ data }) => data.lane === form.lane)
    .map((one) => ({ id: one.id, order: one.data.order, start: planned.get(one.id) ?? 0 }))
  const timing = timingOf(form)
  const light = timing.mode === 'sun' && timing.sunRef ? sun?.[timing.sunRef] : undefined
  const start =
    light === undefined
      ? timing.mode === 'after'
        ? undefined
        : timing.at
      : light + (timing.offsetMin ?? 0)
  if (start === undefined) return mayStay ? null : placeAt(lane, id, lane.length)
  const known = mayStay ? lane : lane.filter((one) => one.id !== id)
  const index = indexForTime(known, id, start)
  return index === null ? null : placeAt(lane, id, index)
}
