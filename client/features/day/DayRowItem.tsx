import { memo } from 'react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { Check } from 'lucide-react'
import type { DeviceWord } from '../../words/device.ts'
import { dayWords } from '../../words/day.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { MomentRow, type MomentTone } from '../../ui/MomentRow.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { RowButton } from '../../ui/RowButton.tsx'
import { TimeColumn } from '../../ui/TimeColumn.tsx'
import { clockTime } from './clockTime.ts'
import { useTick } from './useTick.ts'
import { DayRowTags } from './DayRowTags.tsx'
import type { DayRow } from './dayView.ts'

export type DayRowItemProps = {
  row: DayRow
  wedding: string
  device: DeviceWord
  isSelected: boolean
  onOpen: (id: string) => void
  /** Answers whether it was written. */
  onCheck: (row: DayRow, done: boolean) => Promise<boolean>
}

/** One moment of the day. Redrawn only when its own row changed. */
export const DayRowItem = memo(function DayRowItem(props: DayRowItemProps) {
  const { row, wedding, device, isSelected, onOpen, onCheck } = props
  const isOver = row.state === 'done' || row.state === 'skipped'
  const isNow = row.minutesLeft !== null
  const isDone = row.state === 'done' && !row.assumed
  const box = useTick(isDone, (done) => onCheck(row, done))
  const tone: MomentTone = row.card ? 'contested' : isNow ? 'now' : isOver ? 'past' : 'plain'
  return (
    <MomentRow
      tone={tone}
      isSelected={isSelected}
      className="relative"
      time={
        <TimeColumn
          {...clockTime(row.start)}
          tone={isNow ? 'now' : isOver ? 'past' : 'plain'}
          {...wasOf(row, isOver)}
        />
      }
      title={
        <RowButton
          onPress={() => onOpen(row.id)}
          {...(isOver && !row.card ? { className: 'line-through decoration-1' } : {})}
        >
          {row.title}
          {row.unsent ? (
            <span className="ms-2 inline-block">
              <span
                aria-hidden="true"
                className="inline-block size-2.5 rounded-pill border-2 border-solid border-warn forced-color-adjust-none"
              />
              <span className="sr-only">{dayWords.row.unsent(device)}</span>
            </span>
          ) : null}
        </RowButton>
      }
      meta={[row.place, dayWords.minutesLong(row.end - row.start)].filter(Boolean).join(' · ')}
      secondary={[row.laneName, row.who].filter(Boolean).join(' · ') || undefined}
      trailing={
        row.mayCheck ? (
          <div className="relative z-10">
            <Checkbox
              label={dayWords.row.check(row.title)}
              isSelected={box.isSelected}
              onChange={(done) => box.tick(done)}
            />
          </div>
        ) : isDone ? (
          <span className="flex size-14 shrink-0 items-center justify-center rounded-control bg-ok-bg text-ok">
            <Check size={24} aria-label={dayWords.row.check(row.title)} />
          </span>
        ) : null
      }
    >
      {isNow ? <TimeUsed row={row} /> : null}
      <DayRowTags row={row} wedding={wedding} />
    </MomentRow>
  )
})

/** What people were told stands struck through; where nothing was published, what was planned. */
function wasOf({ start, plannedStart, told }: DayRow, isOver: boolean) {
  if (isOver) return {}
  if (told) {
    return { was: { time: formatVenueTime(told.start), label: dayWords.row.told(told.label) } }
  }
  return start === plannedStart
    ? {}
    : { was: { time: formatVenueTime(plannedStart), label: dayWords.row.was } }
}

/** How much of the running moment is used; full and still in overtime. */
function TimeUsed({ row }: { row: DayRow }) {
  const length = row.end - row.start
  const left = row.minutesLeft ?? 0
  const used = length <= 0 ? 1 : (length - left) / length
  return (
    <div className="flex flex-col gap-1 pt-1.5">
      <ProgressBar
        label={dayWords.row.progress(row.title)}
        value={used}
        valueLabel={dayWords.row.progressValue(Math.round(used * 100))}
      />
      <span className="text-small font-bold">{dayWords.row.left(left)}</span>
    </div>
  )
}
