import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useNow } from '../../data/hooks/useNow.ts'
import {
  useSharedDays,
  useSharedSchedule,
  type SharedSchedule,
} from '../../data/hooks/useSharedSchedule.ts'
import { GuestMoments } from '../../frame/GuestMoments.tsx'
import { JoinCard } from '../../frame/JoinCard.tsx'
import { NextForGuests } from '../../frame/NextForGuests.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { guestViewWords } from '../../words/guestView.ts'
import { sharedDayWords } from '../../words/links.ts'
import { useSecret } from './useSecret.ts'

/** When and where, for whoever holds the address: as it was published last. */
export function SharedDayScreen() {
  const secret = useSecret()
  const view = useSharedSchedule(secret)
  const words = sharedDayWords
  useUnlisted()

  switch (view.state) {
    case 'shown':
      return <Day schedule={view.schedule} readAt={view.readAt} isKept={view.isKept} />
    case 'opening':
      return (
        <JoinCard title={words.schedule}>
          <p role="status" className="sr-only">
            {words.schedule}
          </p>
        </JoinCard>
      )
    case 'over':
    case 'unknown':
      return (
        <JoinCard title={words[view.state]}>
          <p role="alert" className="text-body">
            {words[`${view.state}Detail`]}
          </p>
        </JoinCard>
      )
    case 'unreachable':
    case 'busy':
      return (
        <JoinCard title={words.offline}>
          <p role="alert" className="text-body">
            {view.state === 'busy' ? words.busy : words.offlineDetail}
          </p>
          <Button variant="primary" onPress={view.again}>
            {words.again}
          </Button>
        </JoinCard>
      )
  }
}

type DayProps = { schedule: SharedSchedule; readAt: number; isKept: boolean }

function Day({ schedule, readAt, isKept }: DayProps) {
  const now = useNow('minute')
  const days = useSharedDays(schedule)
  const words = sharedDayWords
  const { title, date, published, wear, zone } = schedule
  return (
    <main className="min-h-dvh bg-paper text-ink print:bg-card">
      <header className="bg-accent [[data-theme=dark]_&]:bg-card [[data-theme=dark]_&]:text-ink pb-6 pt-8 text-on-accent print:bg-card print:text-ink tablet:pb-8 tablet:pt-12">
        <div className="mx-auto flex max-w-160 flex-col gap-1 px-gutter">
          <p className="text-body">{words.lead}</p>
          <h1 className="caslon text-hero text-balance break-words">{title}</h1>
          <p className="text-body">{guestViewWords.date(date)}</p>
        </div>
      </header>
      <div className="mx-auto flex max-w-160 flex-col gap-7 px-gutter py-6">
        {isKept ? (
          <Banner tone="info" live="status">
            {words.kept(readAt, now)}
          </Banner>
        ) : null}
        {published?.note ? <p className="text-lead">{published.note}</p> : null}
        {published === null ? <p className="text-lead">{words.unpublished}</p> : null}
        <NextForGuests title={words.next} days={days} />
        {days.map((day) => (
          <TitledSection
            key={day.id}
            title={
              days.length > 1
                ? [day.title, guestViewWords.date(day.date)].filter(Boolean).join(', ')
                : words.schedule
            }
          >
            <GuestMoments day={day} />
          </TitledSection>
        ))}
        {wear.length > 0 ? (
          <TitledSection title={words.wear}>
            <dl className="flex flex-col gap-4">
              {wear.map(({ id, question, answer }) => (
                <div key={id} className="flex flex-col gap-0.5">
                  <dt className="text-body font-bold">{question}</dt>
                  <dd className="whitespace-pre-line text-body text-ink2">{answer}</dd>
                </div>
              ))}
            </dl>
          </TitledSection>
        ) : null}
        <p className="text-small text-ink2">
          {[
            words.asOf(readAt),
            published && words.published(published.label, published.at),
            words.zone(zone),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Button
          className="self-start print:hidden"
          icon={<Printer size={20} aria-hidden />}
          onPress={() => window.print()}
        >
          {words.print}
        </Button>
      </div>
    </main>
  )
}

/** An address that was given to somebody is in no search engine, whatever serves the page. */
function useUnlisted(): void {
  useEffect(() => {
    const robots = document.createElement('meta')
    robots.name = 'robots'
    robots.content = 'noindex, nofollow'
    document.head.append(robots)
    return () => robots.remove()
  }, [])
}
