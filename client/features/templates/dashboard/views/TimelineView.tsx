import { CalendarClock } from 'lucide-react'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { day as dayType } from '#shared/schema/day.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { useActor } from '../../../../data/hooks/useActor.ts'
import { useGuestSchedule } from '../../../../data/hooks/useGuestSchedule.ts'
import { useRecord } from '../../../../data/hooks/useRecord.ts'
import { GuestMoments } from '../../../../frame/GuestMoments.tsx'
import { LinkRow } from '../../../../ui/LinkRow.tsx'
import { TimeColumn } from '../../../../ui/TimeColumn.tsx'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { dayWords } from '../../../../words/day.ts'
import { guestViewWords } from '../../../../words/guestView.ts'
import { entriesOf, settingOf } from '../../sections/sectionEntries.ts'
import type { SectionRecord } from '../../templateParts.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { useDayTimes } from '../useDayTimes.ts'
import { NoneHere } from './NoneHere.tsx'
import { Quiet } from './Quiet.tsx'

const READ = [dayType, timelineItem]

/** The moments that the reader may see, as they are planned or as they are expected now. */
export function TimelineView({ record, wedding }: SectionViewProps) {
  if (wedding === null) return <Quiet>{dashboardWords.timeline.sample}</Quiet>
  return <ReadersTimeline record={record} scope={wedding} />
}

type TimelineProps = { record: SectionRecord; scope: ScopeName }

/** Family and friends read what was published, everybody else the moments. */
function ReadersTimeline(props: TimelineProps) {
  const actor = useActor(props.scope)
  const isGuest = actor && !actor.owner && (actor.role === 'family' || actor.role === 'friend')
  return isGuest ? <GuestTimeline {...props} /> : <WeddingTimeline {...props} />
}

function GuestTimeline({ record, scope }: TimelineProps) {
  const { days, label } = useGuestSchedule(scope)
  const chosen = entriesOf(record.data).flatMap(({ values }) => values['day'] ?? [])
  const shown = days.filter(({ id }) => chosen.length === 0 || chosen.includes(id))
  if (label === null) return <Quiet>{guestViewWords.empty}</Quiet>
  return (
    <div className="flex flex-col gap-5">
      {shown.map((day) => (
        <section key={day.id} aria-label={day.title ?? dayWords.date(day.date)}>
          {shown.length > 1 ? (
            <h3 className="pb-1 text-body font-bold">
              {day.title} <span className="font-medium text-ink2">{dayWords.date(day.date)}</span>
            </h3>
          ) : null}
          <GuestMoments day={day} />
        </section>
      ))}
      <ToTheDay scope={scope} />
    </div>
  )
}

function ToTheDay({ scope }: { scope: ScopeName }) {
  return (
    <div className="edge overflow-hidden rounded-control">
      <LinkRow
        href={`/w/${scopeId(scope)}/day`}
        icon={<CalendarClock size={22} aria-hidden />}
        label={dashboardWords.timeline.open}
      />
    </div>
  )
}

function WeddingTimeline({ record, scope }: TimelineProps) {
  const days = useDayTimes(scope)
  const actor = useActor(scope)
  const places = useRecord(weddingType, scope, scopeId(scope))?.data.places
  const words = dashboardWords.timeline
  const { data } = record
  const chosen = entriesOf(data).flatMap(({ values }) => values['day'] ?? [])
  const filter = settingOf(data, 'filter') ?? 'all'
  const showsProjected = settingOf(data, 'showProjected') === true
  const shown = days
    .filter(({ id }) => chosen.length === 0 || chosen.includes(id))
    .map((day) => ({
      ...day,
      rows: day.rows.filter(
        ({ item, at }) => at.state !== 'skipped' && isWanted(item.data, filter, actor),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
  if (shown.length === 0)
    return (
      <NoneHere types={READ} scope={scope}>
        {words.empty}
      </NoneHere>
    )

  return (
    <div className="flex flex-col gap-5">
      {shown.map((day) => (
        <section key={day.id} aria-label={day.title}>
          {shown.length > 1 ? (
            <h3 className="pb-1 text-body font-bold">
              {day.title} <span className="font-medium text-ink2">{dayWords.date(day.date)}</span>
            </h3>
          ) : null}
          <ol className="flex flex-col">
            {day.rows.map(({ item, at }) => {
              const span = showsProjected ? at.projected : at.planned
              const isMoved = showsProjected && Math.abs(at.late) >= 3
              const place = [
                item.data.place === undefined ? undefined : places?.[item.data.place]?.label,
                item.data.location,
              ]
              return (
                <li
                  key={item.id}
                  {...(at.state === 'running' ? { 'aria-current': 'time' as const } : {})}
                  className="flex gap-4 py-2.5 not-first:rule-t"
                >
                  <TimeColumn
                    time={formatVenueTime(span.start)}
                    {...(isMoved
                      ? { was: { time: formatVenueTime(at.planned.start), label: words.was } }
                      : {})}
                    tone={at.state === 'running' ? 'now' : at.state === 'done' ? 'past' : 'plain'}
                  />
                  <span className="min-w-0 grow">
                    <span
                      className={`block text-lead break-words ${at.state === 'done' ? 'text-ink3' : 'font-bold'}`}
                    >
                      {item.data.title}
                    </span>
                    <span className="block text-small text-ink2">
                      {[...place, dayWords.minutesLong(span.end - span.start)]
                        .filter((part) => part !== undefined && part !== '' && part !== '0 min')
                        .join(' · ')}
                    </span>
                  </span>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
      <ToTheDay scope={scope} />
    </div>
  )
}

/** `mine`: what the reader's vendor or account is responsible for; somebody without one sees all. */
function isWanted(
  data: TimelineItemData,
  filter: unknown,
  actor: Actor | null | undefined,
): boolean {
  if (filter === 'guests') return data.visibility === 'guests'
  if (filter !== 'mine' || !actor || actor.role !== 'vendor') return true
  const responsible = data.responsible ?? {}
  return [actor.vendor, actor.user].some((id) => id !== undefined && id in responsible)
}
