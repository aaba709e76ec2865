import { minuteOfInstant } from '#shared/schedule/venueClock.ts'
import type { BookedTwice, Booking } from '#shared/year/bookedTwice.ts'
import { useTemporal } from '../../data/hooks/useTemporal.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { shortCouple } from '../../words/couple.ts'
import { yearWords } from '../../words/year.ts'
import { bookingAddress, type YearWedding } from './yearView.ts'

const TAGS = { overlap: 'needs', near: 'late', sameDay: 'plain' } as const

export type ClashListProps = {
  clashes: readonly BookedTwice[]
  weddings: readonly YearWedding[]
}

/** Who is needed at two weddings that meet, each of the two one tap away. */
export function ClashList({ clashes, weddings }: ClashListProps) {
  const words = yearWords.clashes
  const byScope = new Map(weddings.map((one) => [one.scope, one]))
  return (
    <TitledSection title={words.title}>
      {clashes.length === 0 ? <p className="text-small text-ink2">{words.none}</p> : null}
      {clashes.length > 0 ? (
        <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
          {clashes.map((clash) => (
            <li key={clash.id} className="flex flex-col gap-1 px-4 py-3 not-first:rule-t">
              <p className="text-body font-bold">{clash.name}</p>
              <StatusTag kind={TAGS[clash.kind]}>{kindWords(clash)}</StatusTag>
              <p className="text-small text-ink2">{words.sentence(clash)}</p>
              <ul className="flex flex-col">
                {clash.bookings.map((booking) => {
                  const wedding = byScope.get(booking.scope)
                  return wedding ? (
                    <li key={booking.scope} className="flex flex-col not-first:rule-t">
                      <TextLink href={bookingAddress(booking, wedding)}>
                        {shortCouple(wedding.names).join(' & ')}
                      </TextLink>
                      <p className="pb-2 text-small text-ink2">
                        <BookingFacts booking={booking} zone={wedding.zone} />
                      </p>
                    </li>
                  ) : null
                })}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
    </TitledSection>
  )
}

function kindWords({ kind, bookings: [a, b] }: BookedTwice): string {
  const words = yearWords.clashes
  if (kind === 'overlap') return words.overlap
  return a.date === b.date ? words.near : words.close
}

/** "Photographer · 12 Jun · 12:30 – 23:30", by the clocks of that venue. */
function BookingFacts({ booking, zone }: { booking: Booking; zone: string }) {
  const temporal = useTemporal()
  const words = yearWords.clashes
  const { when, date } = booking
  const at = (instant: number) =>
    temporal ? minuteOfInstant(temporal, { date, zone }, instant) : null
  return [
    words.part(booking),
    yearWords.shortDay(date),
    words.times(when && at(when.from), when && at(when.to)),
  ].join(' · ')
}
