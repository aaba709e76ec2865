export type TimeColumnProps = {
  /** Projected venue time, "14:15". */
  time: string
  dateTime?: string
  /** The planned time when it differs; struck through above. */
  was?: { time: string; label: string }
  /** "+1" after midnight, with its spoken form. */
  dayShift?: { text: string; label: string }
  tone?: 'plain' | 'past' | 'now'
  className?: string
}

const look = { plain: 'text-ink', past: 'text-ink3', now: 'text-now' }

/** The time gutter of a row: the old time struck through above the new one. */
export function TimeColumn(props: TimeColumnProps) {
  const { time, dateTime, was, dayShift, tone = 'plain', className = '' } = props
  return (
    <span className={`flex w-[max(64px,3.7rem)] shrink-0 flex-col whitespace-nowrap ${className}`}>
      {was ? (
        <span className="text-small text-ink3">
          <span className="sr-only">{was.label} </span>
          <s>{was.time}</s>
        </span>
      ) : null}
      <span className={`text-lead font-bold ${look[tone]}`}>
        <time {...(dateTime ? { dateTime } : {})}>{time}</time>
        {dayShift ? (
          <sup className="ms-0.5 align-top text-meta">
            <span aria-hidden="true">{dayShift.text}</span>
            <span className="sr-only">{dayShift.label}</span>
          </sup>
        ) : null}
      </span>
    </span>
  )
}
