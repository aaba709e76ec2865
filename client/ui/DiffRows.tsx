import type { ReactNode } from 'react'

export type DiffRow = {
  id: string
  name: ReactNode
  /** Absent when the thing is new. */
  from?: string
  /** Absent when it goes away. */
  to?: string
  /** Instead of values: a StatusTag such as "Fixed". */
  note?: ReactNode
}

export type DiffRowsProps = {
  label: string
  rows: readonly DiffRow[]
  /** Spoken before the old and the new value. */
  labels: { from: string; to: string }
  className?: string
}

/** What would change, before it does: name, old value struck through, new value. */
export function DiffRows({ label, rows, labels, className = '' }: DiffRowsProps) {
  return (
    <ul aria-label={label} className={`flex flex-col ${className}`}>
      {rows.map((row) => (
        <li
          key={row.id}
          className={`flex min-h-8 py-1 ${isLong(row) ? 'flex-col gap-0.5' : 'items-baseline gap-3'}`}
        >
          <span className="min-w-0 grow text-body">{row.name}</span>
          {row.from !== undefined ? (
            <span className={`text-small text-ink3 ${breaks(row)}`}>
              <span className="sr-only">{labels.from} </span>
              <s>{row.from}</s>
            </span>
          ) : null}
          {row.to !== undefined ? (
            <span className={`text-body font-bold ${breaks(row)}`}>
              <span className="sr-only">{labels.to} </span>
              {row.to}
            </span>
          ) : null}
          {row.note}
        </li>
      ))}
    </ul>
  )
}

/** More than a phone's line holds beside the name: each value has a line of its own. */
function isLong({ from = '', to = '' }: DiffRow): boolean {
  return from.length + to.length > 28
}

/** A time is never broken, however long the name beside it. */
function breaks(row: DiffRow): string {
  return isLong(row) ? '[overflow-wrap:anywhere]' : 'shrink-0 whitespace-nowrap'
}
