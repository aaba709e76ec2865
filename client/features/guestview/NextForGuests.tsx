import type { GuestDay } from '../../data/hooks/useGuestSchedule.ts'
import { guestViewWords } from '../../words/guestView.ts'

/** On the day itself: what comes next, large enough to be read at arm's length. */
export function NextForGuests({ days }: { days: readonly GuestDay[] }) {
  const words = guestViewWords
  const today = days.find(({ now }) => now !== null)
  if (!today || today.now === null) return null
  const { now } = today
  const next = today.moments.find(({ start }) => start >= now)
  return (
    <section
      aria-label={words.next}
      className="edge flex flex-col gap-1 rounded-control bg-card px-5 py-4"
    >
      <h2 className="text-small font-bold text-ink2">{words.next}</h2>
      {next ? (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-[2.75rem] font-bold leading-none tabular-nums">
              {words.time(next.start)}
            </span>
            <span className="text-body text-ink2">{words.startsIn(next.start - now)}</span>
          </p>
          <p className="text-lead font-bold">{next.title}</p>
          {next.place ? <p className="text-body text-ink2">{next.place}</p> : null}
        </>
      ) : (
        <p className="text-body">{words.nothing}</p>
      )}
    </section>
  )
}
