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
    <div className={`flex flex-wrap items-end gap-x-3 gap-y-1 px-gutter py-3 ${className}`}>
      <time dateTime={dateTime} className="text-clock font-bold tracking-[-0.02em]">
        {time}
      </time>
      {offset ? <span className="pb-1.5">{offset}</span> : null}
      {next ? (
        <p className="ml-auto min-w-0 pb-1 text-right">
          <span className="block text-small text-ink2">{next.when}</span>
          <span className="block truncate text-body font-bold">{next.what}</span>
        </p>
      ) : null}
    </div>
  )
}
