import type { ReactNode } from 'react'

export type MonthDay = {
  date: string
  /** Of the month, shown small. */
  number: string
  /** The whole date, spoken. */
  label: string
  isToday: boolean
  /** Of the month before or after. */
  isOutside: boolean
  content?: ReactNode
}

export type MonthGridProps = {
  label: string
  /** Above the numbers of the weeks. */
  weekLabel: string
  /** From the first day of a week on: as shown, and as spoken. */
  weekdays: readonly { short: string; long: string }[]
  weeks: readonly { id: string; number: string; label: string; days: readonly MonthDay[] }[]
}

/**
 * A month as a table of weeks: a screen reader walks it by rows and columns, and what stands on a
 * day is reached like any other link.
 */
export function MonthGrid({ label, weekLabel, weekdays, weeks }: MonthGridProps) {
  return (
    <table aria-label={label} className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          <th scope="col" className="w-10 pb-1 text-start text-meta font-medium text-ink2">
            {weekLabel}
          </th>
          {weekdays.map(({ short, long }) => (
            <th
              key={long}
              scope="col"
              className="pb-1 ps-1.5 text-start text-meta font-medium text-ink2"
            >
              <span aria-hidden="true">{short}</span>
              <span className="sr-only">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.id} className="rule-t">
            <th scope="row" className="pt-1.5 text-start align-top text-meta font-medium text-ink2">
              <span aria-hidden="true">{week.number}</span>
              <span className="sr-only">{week.label}</span>
            </th>
            {week.days.map((day) => (
              <td
                key={day.date}
                {...(day.isToday ? { 'aria-current': 'date' as const } : {})}
                className={`relative h-20 p-1 align-top ${day.isOutside ? 'bg-sunk/60 sun:bg-card' : ''}`}
              >
                <span className="sr-only">{day.label}</span>
                <span
                  aria-hidden="true"
                  className={`inline-flex size-7 items-center justify-center rounded-pill text-small tabular-nums ${day.isToday ? 'bg-accent font-bold text-on-accent forced-color-adjust-none' : day.isOutside ? 'text-ink3' : 'font-medium text-ink'}`}
                >
                  {day.number}
                </span>
                {day.content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
