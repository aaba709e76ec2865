import type { ReactNode } from 'react'

export type ClockDisplayProps = {
  /** Venue time as text, "13:47"; the caller ticks it on the minute. */
  time: string
  /** ISO form for machines, "13:47". */
  dateTime: string
  /** "10 min behind" as a StatusTag badge. */
  offset?: ReactNode
  /** What comes next: "Next in 28 min" above the moment's name. */
  next?: { when: ReactNode; what: ReactNode }
  className?: string
}

/** The one big clock: 52 px, tabular, with the offset in words and what comes next. */
export function ClockDisplay({ time, dateTime, offset, next, className = '' }: ClockDisplayProps) {
  return (
    <div
      className={`sticky top-0 z-20 flex flex-wrap items-end justify-between gap-4 bg-paper px-gutter py-3 short:static ${className}`}
    >
      <div className="flex shrink-0 flex-col items-start gap-1 tablet:flex-row tablet:items-end tablet:gap-3">
        <time dateTime={dateTime} className="text-clock font-bold tracking-[-0.045em]">
          {time}
        </time>
        {offset ? <span className="tablet:pb-1.5">{offset}</span> : null}
      </div>
      {next ? (
        <p className="min-w-0 flex-1 basis-36 text-end tablet:pb-1">
          <span className="block text-small text-ink2">{next.when}</span>
          <span className="block truncate text-body font-bold">{next.what}</span>
        </p>
      ) : null}
    </div>
  )
}
