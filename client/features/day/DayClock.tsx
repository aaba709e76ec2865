import type { Minute } from '#shared/schedule/planItem.ts'
import { differsFromDevice, zoneName } from '../../data/venueZone.ts'
import { ClockDisplay } from '../../ui/ClockDisplay.tsx'
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx'
import { dayWords } from '../../words/day.ts'
import { clockTime } from './clockTime.ts'
import type { Day } from './useDay.ts'

const drifts: Record<'onPlan' | 'behind' | 'inHand' | 'over', StatusKind> = {
  onPlan: 'done',
  behind: 'late',
  inHand: 'done',
  over: 'plain',
}

/** The running clock of a live day; before and after it, where the plan stands. */
export function DayClock({ day }: { day: Day }) {
  const { phase, standing, rows, zone, instant } = day
  if (!phase || rows.length === 0) return null
  const isElsewhere = differsFromDevice(zone, instant)
  const venue = isElsewhere ? (
    <StatusTag kind="plain" look="badge">
      {dayWords.venueTime(zoneName(zone, instant))}
    </StatusTag>
  ) : null

  if (phase.kind !== 'live' || !standing) {
    const from = Math.min(...rows.map(({ start }) => start))
    const to = Math.max(...rows.map(({ end }) => end))
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-gutter py-3">
        <p className="min-w-0">
          <span className="block text-title font-bold">
            {phase.kind === 'past'
              ? dayWords.past(phase.days)
              : dayWords.ahead(phase.kind === 'ahead' ? phase.days : 0)}
          </span>
          <span className="block text-small text-ink2">{dayWords.plan(rows.length, from, to)}</span>
        </p>
        {venue}
      </div>
    )
  }

  const { next, minutesToNext, drift } = standing
  const title = next && rows.find(({ id }) => id === next.id)?.title
  return (
    <ClockDisplay
      time={clockOf(phase.now)}
      dateTime={clockOf(phase.now)}
      offset={
        <span className="flex flex-wrap gap-2">
          <StatusTag kind={drifts[drift.kind]} look="badge">
            {dayWords.drift(drift)}
          </StatusTag>
          {venue}
        </span>
      }
      {...(title !== undefined && minutesToNext !== undefined
        ? { next: { when: dayWords.nextIn(minutesToNext), what: title } }
        : {})}
    />
  )
}

function clockOf(now: Minute): string {
  return clockTime(now).time
}
