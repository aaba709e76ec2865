import { nextForGuests, type DayNow } from '../data/guestDayNow.ts'
import { guestViewWords } from '../words/guestView.ts'

type Moment = { start: number; end: number; title: string; place?: string | undefined }

type NextForGuestsProps = {
  title: string
  days: readonly (DayNow & { moments: readonly Moment[] })[]
  /** Said on the day once nothing more comes; absent: nothing is said. */
  nothing?: string
}

/** On the day itself: what comes next, large enough to be read at arm's length. */
export function NextForGuests({ title, days, nothing }: NextForGuestsProps) {
  const words = guestViewWords
  const next = nextForGuests(days)
  if (!next && (nothing === undefined || !days.some(({ isOn }) => isOn))) return null
  return (
    <section
      aria-label={title}
      className="edge flex flex-col gap-1 rounded-control bg-card px-5 py-4 print:hidden"
    >
      <h2 className="text-small font-bold text-ink2">{title}</h2>
      {next ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-[2.75rem] font-bold leading-none tabular-nums">
              {words.time(next.moment.start)}
            </span>
            <span className="text-body text-ink2">{words.startsIn(next.inMin)}</span>
          </p>
          <p className="text-lead font-bold">{next.moment.title}</p>
          {next.moment.place ? <p className="text-body text-ink2">{next.moment.place}</p> : null}
        </>
      ) : (
        <p className="text-body">{nothing}</p>
      )}
    </section>
  )
}
