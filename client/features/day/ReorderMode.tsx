import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { StepMenu } from '../../frame/StepMenu.tsx'
import { MomentRow } from '../../ui/MomentRow.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { dayWords } from '../../words/day.ts'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'
import { usePlanEdits } from './usePlanEdits.tsx'

type ReorderModeProps = {
  day: Day
  actions: DayActions
  lane: string | undefined
  onMoveAfter: (id: string) => void
  onToTime: (id: string) => void
}

/** Every lane in its order, moved by handle, keyboard or menu. */
export function ReorderMode({ day, actions, lane, onMoveAfter, onToTime }: ReorderModeProps) {
  const edits = usePlanEdits(day, actions)
  const words = dayWords.move
  const lanes = day.lanes.filter(({ id }) => lane === undefined || id === lane)
  return (
    <div className="flex flex-col gap-5 py-3">
      <p className="px-gutter text-small text-ink2">{words.reorderHint}</p>
      {lanes.map((one) => {
        const items = edits.laneOf(one.id)
        if (items.length === 0) return null
        return (
          <section key={one.id} className="flex flex-col gap-1">
            <h2 className="px-gutter text-body font-bold">{one.data.name}</h2>
            <ReorderList
              label={words.laneOf(one.data.name)}
              items={items.map(({ id, data }) => ({ id, name: data.title }))}
              words={words.words}
              onMove={({ id, to }) => {
                const item = items.find((record) => record.id === id)
                return item ? edits.move(item, to) : false
              }}
            >
              {({ id, name }) => {
                const row = day.rows.find((known) => known.id === id)
                const index = items.findIndex((record) => record.id === id)
                const record = items[index]
                if (!row || !record) return null
                return (
                  <MomentRow
                    className="gap-x-0! ps-0!"
                    time={null}
                    title={name}
                    meta={`${formatVenueTime(row.start)} · ${dayWords.minutesLong(row.end - row.start)}`}
                    trailing={
                      <StepMenu
                        name={name}
                        at={index}
                        count={items.length}
                        onStep={(by) => edits.move(record, index + by)}
                        more={[
                          { id: 'time', label: dayWords.actions.toTime },
                          { id: 'after', label: dayWords.actions.after },
                        ]}
                        onMore={(way) => (way === 'time' ? onToTime(id) : onMoveAfter(id))}
                      />
                    }
                  />
                )
              }}
            </ReorderList>
          </section>
        )
      })}
      {edits.preview}
    </div>
  )
}
