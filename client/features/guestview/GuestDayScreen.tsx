import { getRouteApi } from '@tanstack/react-router'
import { LayoutDashboard, MapPin } from 'lucide-react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useGuestSchedule } from '../../data/hooks/useGuestSchedule.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { GuestMoments } from '../../frame/GuestMoments.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useSeenPlan } from '../../frame/useSeenPlan.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { NextForGuests } from '../../frame/NextForGuests.tsx'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { ageWords } from '../../words/age.ts'
import { coupleOf, shortCouple } from '../../words/couple.ts'
import { guestViewWords } from '../../words/guestView.ts'
import { GoodToKnow } from './GoodToKnow.tsx'

const route = getRouteApi('/w/$wedding/day')

/** The day of family and friends: where, when and what to wear, in the times that were published. */
export function GuestDayScreen() {
  const { wedding: id } = route.useParams()
  const scope = weddingScope(id)
  const record = useRecord(weddingType, scope, id)
  const schedule = useGuestSchedule(scope)
  const now = useNow('minute')
  useSeenPlan(scope)
  const words = guestViewWords
  const { days, label, note, publishedAt } = schedule
  const places = Object.entries(record?.data.places ?? {}).flatMap(([key, place]) => {
    const to = place.coords ? `${place.coords.lat},${place.coords.lon}` : place.address
    return to ? [{ key, label: place.label, to, address: place.address }] : []
  })

  return (
    <Screen
      wedding={id}
      current="day"
      title={record ? <CoupleName names={shortCouple(coupleOf(record.data))} /> : words.schedule}
      subtitle={record ? words.date(record.data.date) : undefined}
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && schedule.loaded ? (
        <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-5">
          {label === null || publishedAt === null ? (
            <EmptyState className="px-0!" sentence={words.empty} />
          ) : (
            <>
              {note ? <p className="text-lead">{note}</p> : null}
              <NextForGuests title={words.next} days={days} nothing={words.nothing} />
              {days.map((day) => (
                <TitledSection
                  key={day.id}
                  title={
                    days.length > 1
                      ? [day.title, words.date(day.date)].filter(Boolean).join(', ')
                      : words.schedule
                  }
                >
                  <GuestMoments day={day} />
                </TitledSection>
              ))}
              <p className="text-small text-ink2">
                {words.published(label, ageWords(publishedAt, now))} {words.calm}
              </p>
            </>
          )}
          <div className="edge flex flex-col overflow-hidden rounded-control bg-card">
            {places.map(({ key, label: name, to, address }) => (
              <LinkRow
                key={key}
                href={`geo:0,0?q=${encodeURIComponent(to)}`}
                icon={<MapPin size={22} aria-hidden />}
                label={words.mapOf(name)}
                {...(address !== undefined && { hint: address })}
              />
            ))}
            <LinkRow
              href={`/w/${id}/dashboard`}
              icon={<LayoutDashboard size={22} aria-hidden />}
              label={words.more}
              hint={words.moreHint}
            />
          </div>
          <GoodToKnow scope={scope} />
        </div>
      ) : null}
    </Screen>
  )
}
