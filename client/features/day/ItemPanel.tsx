import { Button } from '../../ui/Button.tsx'
import { dayWords } from '../../words/day.ts'
import { DayRowTags } from './DayRowTags.tsx'
import { isBroken, type DayRow, type ItemRecord } from './dayView.ts'
import { ItemActions } from './ItemActions.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { HistoryEntry } from '../../frame/HistoryEntry.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { TasksOfMoment } from '../../frame/TasksOfMoment.tsx'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

/** Where nothing is refused nobody waits for it. */
const ProposeMoment = lazyPart(
  async () => (await import('../../frame/ProposeMoment.tsx')).ProposeMoment,
)

export type ItemPanelProps = PanelProps & {
  day: Day
  actions: DayActions
  item: string
  onEdit: () => void
  onLate: () => void
  onMoveAfter: () => void
  onDecide: () => void
}

/** A moment as the list has it, and its record. */
export type ShownItem = { row: DayRow; record: ItemRecord }

/** One moment: what is planned, what was said, and everything that can be done with it. */
export function ItemPanel(props: ItemPanelProps) {
  const { day, item, asPane, onClose } = props
  const row = day.rows.find(({ id }) => id === item)
  const record = day.items.find(({ id }) => id === item)
  if (!row || !record) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={dayWords.item.gone}>
        {null}
      </PanelFrame>
    )
  }
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={row.title}
      subtitle={dayWords.item.from(row.start, row.end)}
      footer={<ItemActions {...props} row={row} record={record} />}
    >
      <DayRowTags row={row} wedding={day.weddingId} />
      {isBroken(row) ? (
        <Button variant="danger" onPress={props.onDecide}>
          {dayWords.actions.waysOut}
        </Button>
      ) : null}
      <ItemFacts day={day} row={row} record={record} />
      <TasksOfMoment scope={day.scope} wedding={day.weddingId} moment={record.id} />
      {day.rights.editAny(record.id, record.data) || row.mayCheck ? null : (
        <p className="text-small text-ink2">{dayWords.readOnly}</p>
      )}
      {day.actor && !day.rights.edit(record.id, record.data, 'timing') ? (
        <ProposeMoment
          scope={day.scope}
          actor={day.actor}
          wedding={day.weddingId}
          id={record.id}
          data={record.data}
          start={row.start}
        />
      ) : null}
      <HistoryEntry scope={day.scope} id={record.id} name={row.title} />
    </PanelFrame>
  )
}
