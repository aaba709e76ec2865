import { useState, type ReactNode } from 'react'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { dayWords } from '../../words/day.ts'
import { ChangePreviewRows } from './ChangePreviewRows.tsx'
import type { ItemRecord } from './dayView.ts'
import { factsOfChange } from './factsOfChange.ts'
import { placeAt, type Placement } from './placement.ts'
import { laneItems, planMove, type PlannedMove } from './planMove.ts'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

export type PlanEdits = {
  laneOf: (lane: string) => readonly ItemRecord[]
  /** To an index of its lane; answers false when a preview has to be accepted first. */
  move: (item: ItemRecord, to: number) => boolean
  duplicate: (item: ItemRecord) => Promise<void>
  remove: (item: ItemRecord) => Promise<void>
  /** The preview of a move that changes times; render it once. */
  preview: ReactNode
}

const RUN_ONLY = [
  'elastic',
  'mayStartEarly',
  'keepPriority',
  'key',
  'latestStart',
  'latestEnd',
] as const

type Asked = { item: ItemRecord; move: PlannedMove }

/** Moving, copying and deleting moments, each one edit with its undo. */
export function usePlanEdits(day: Day, actions: DayActions): PlanEdits {
  const write = useWrite()
  const [asked, setAsked] = useState<Asked | null>(null)

  const place = (placement: Placement) =>
    [...placement].map(([id, order]) => write.ops.patch(timelineItem, id, { order }))

  function apply(item: ItemRecord, placement: Placement) {
    void actions.edit(place(placement), dayWords.said.moved(item.data.title))
  }

  return {
    laneOf: (lane) => laneItems(day.items, lane),
    move(item, to) {
      const move = planMove(
        {
          items: day.items,
          facts: day.known,
          sun: day.current?.record.data.sun,
          arrivals: day.arrivals,
          now: day.now,
          before: day.projected,
        },
        item,
        to,
      )
      if (move.preview) {
        setAsked({ item, move })
        return false
      }
      apply(item, move.placement)
      return true
    },
    async duplicate(item) {
      const lane = laneItems(day.items, item.data.lane)
      const id = write.newId()
      const index = lane.findIndex((one) => one.id === item.id)
      const placement = new Map(
        placeAt(
          lane.map((one) => ({ id: one.id, order: one.data.order })),
          id,
          index + 1,
        ),
      )
      const order = placement.get(id) ?? item.data.order
      placement.delete(id)
      const data: TimelineItemData = {
        ...item.data,
        order,
        ...(day.actor && { author: day.actor.user }),
      }
      // A copy is not fixed by the promise that was made for the first one.
      delete data.pin
      // Whatever this role may not set on a new moment stays behind rather than refusing the copy.
      if (day.rights.createsPhotoOnly) for (const field of RUN_ONLY) delete data[field]
      await actions.edit(
        [...place(placement), write.ops.create(timelineItem, day.scope, id, data)],
        dayWords.said.duplicated(item.data.title),
      )
    },
    async remove(item) {
      await actions.edit([write.ops.remove(item.id)], dayWords.said.removed(item.data.title))
    },
    preview: asked?.move.preview ? (
      <Confirm
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        title={dayWords.move.previewTitle}
        confirmLabel={dayWords.move.confirm}
        cancelLabel={dayWords.move.cancel}
        onConfirm={() => apply(asked.item, asked.move.placement)}
      >
        <ChangePreviewRows
          preview={asked.move.preview}
          facts={factsOfChange(day, asked.move.preview, [])}
        />
      </Confirm>
    ) : null,
  }
}
