import { TimeColumn } from '../ui/TimeColumn.tsx'
import { guestViewWords } from '../words/guestView.ts'

type GuestMomentsProps = {
  day: {
    moments: readonly {
      id: string
      start: number
      end: number
      title: string
      place?: string | undefined
    }[]
    /** The minute it is at the venue; null: not known, or another day. */
    now: number | null
  }
}

/** The published moments of one day, as guests read them: when, what, where. */
export function GuestMoments({ day }: GuestMomentsProps) {
  const words = guestViewWords
  return (
    <ol className="flex flex-col">
      {day.moments.map(({ id, start, end, title, place }) => {
        const isOver = day.now !== null && end <= day.now && start < day.now
        const isNow = day.now !== null && start <= day.now && day.now < end
        return (
          <li
            key={id}
            {...(isNow ? { 'aria-current': 'time' as const } : {})}
            className="flex gap-4 py-3 not-first:rule-t"
          >
            <TimeColumn time={words.time(start)} tone={isNow ? 'now' : isOver ? 'past' : 'plain'} />
            <span className="min-w-0 grow">
              <span className={`block text-lead break-words ${isOver ? 'text-ink3' : 'font-bold'}`}>
                {title}
              </span>
              <span className="block text-small text-ink2">
                {[place, end > start ? words.until(end) : undefined].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
