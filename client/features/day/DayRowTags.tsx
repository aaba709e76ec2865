import { dayWords } from '../../words/day.ts'
import { Chip } from '../../ui/Chip.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { DayRow } from './dayView.ts'

/** What is special about a moment, each in colour, shape and words; nothing for most. */
export function DayRowTags({ row, wedding }: { row: DayRow; wedding: string }) {
  const words = dayWords.row
  const isOver = row.state === 'done' || row.state === 'skipped'
  const late = row.start - row.plannedStart
  // How late a fixed moment is stands in what it breaks: once is enough.
  const breaksPin = row.breaches.some(({ kind }) => kind === 'pin')
  const moves = !isOver && late !== 0 && !breaksPin
  const has =
    row.pin ||
    row.assumed ||
    moves ||
    row.absorbed ||
    row.heldBy ||
    row.breaches.length ||
    row.twoTimes ||
    row.card ||
    row.state === 'skipped'
  if (!has) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-0.5">
      {moves ? (
        <StatusTag kind={late > 0 ? 'late' : 'done'}>
          {late > 0 ? words.late(late) : words.early(-late)}
        </StatusTag>
      ) : null}
      {row.absorbed > 0 ? <StatusTag kind="plain">{words.absorbs(row.absorbed)}</StatusTag> : null}
      {row.heldBy && !isOver ? (
        <StatusTag kind="late">{words.waitsFor(row.heldBy)}</StatusTag>
      ) : null}
      {row.pin && !isOver && !breaksPin ? <StatusTag kind="fixed">{words.fixed}</StatusTag> : null}
      {row.state === 'skipped' ? <StatusTag kind="plain">{words.skipped}</StatusTag> : null}
      {row.assumed ? (
        <StatusTag kind="assumed" look="badge">
          {row.state === 'running' ? words.assumedRunning : words.assumedDone}
        </StatusTag>
      ) : null}
      {isOver
        ? null
        : row.breaches.map(({ kind, by, isAccepted }) => (
            <StatusTag key={kind} kind={isAccepted ? 'late' : 'needs'}>
              {isAccepted ? words.accepted(dayWords.breach(kind, by)) : dayWords.breach(kind, by)}
            </StatusTag>
          ))}
      {row.twoTimes && !row.card ? <StatusTag kind="asked">{words.twoTimes}</StatusTag> : null}
      {row.card ? (
        <Chip
          state="needs"
          href={`/decisions?wedding=${wedding}&card=${row.card}`}
          className="relative z-10"
        >
          {words.decide}
        </Chip>
      ) : null}
    </div>
  )
}
