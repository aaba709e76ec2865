import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { CalendarRange, Plus, Sparkles } from 'lucide-react'
import { day } from '#shared/schema/day.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { useRecords, useRecordsView } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { Arriving } from '../../frame/Arriving.tsx'
import { AwayWeddings } from '../../frame/AwayWeddings.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { LinkRow } from '../../ui/LinkRow.tsx'
import { weddingsWords } from '../../words/weddings.ts'
import { yearWords } from '../../words/year.ts'
import { CreateWedding } from './CreateWedding.tsx'
import { DemoWelcome } from './DemoWelcome.tsx'
import { NoWeddings } from './NoWeddings.tsx'
import { PastWeddings } from './PastWeddings.tsx'
import { TodayCard } from './TodayCard.tsx'
import { useDemo } from './useDemo.ts'
import { WeddingCard } from './WeddingCard.tsx'
import { weddingList, type WeddingEntry } from './weddingList.ts'

const LinkOver = lazyPart(async () => (await import('./LinkOver.tsx')).LinkOver)

/** Every wedding of the account by date, today's on top. */
export function WeddingsScreen() {
  const { records, loaded, unreadable } = useRecordsView(wedding, 'all')
  const days = useRecords(day, 'all')
  const now = useNow('minute')
  const list = useMemo(() => weddingList(records, days, now), [records, days, now])
  const status = useSyncStatus()
  const unsent = useUnsentByScope()
  const open = useOpenAccount()
  const claims = useReadable(open.claims)
  // By a link one works for one wedding: nothing is made beside it.
  const { link } = open.account
  const device = useDeviceWord()
  const navigate = useNavigate()
  const { panel } = useSearch({ from: '/' })
  // In the address, so that going back closes the form and a reload keeps it.
  const setCreating = (isOpen: boolean) =>
    void navigate({ to: '/', search: isOpen ? { panel: 'new' } : {} })
  const demo = useDemo()
  const isEmpty = loaded && records.length === 0
  const words = weddingsWords

  const cardOf = ({ record, ...when }: WeddingEntry) => ({
    record,
    ...when,
    unsent: unsent.get(record.scope) ?? 0,
    isOnDevice: record.scope in status.lastContact || claims?.has(record.scope) === true,
  })
  const create = (
    <Button
      variant="primary"
      className="grow tablet:flex-none"
      icon={<Plus size={20} aria-hidden />}
      onPress={() => setCreating(true)}
    >
      {words.create}
    </Button>
  )

  return (
    <Screen
      wedding={null}
      current="weddings"
      title={words.title}
      subtitle={
        isEmpty || !loaded ? undefined : words.subtitle(list.today.length, list.ahead.length)
      }
      actions={
        // Until it is known what is here, no button stands where another one is about to be.
        !loaded || link ? undefined : isEmpty || demo.progress ? (
          <>
            <Button
              className="grow tablet:flex-none"
              icon={<Sparkles size={20} aria-hidden />}
              isPending={demo.progress !== null}
              onPress={() => void demo.open()}
            >
              {demo.progress ? words.examples.working : words.demo}
            </Button>
            {create}
          </>
        ) : (
          create
        )
      }
    >
      <div className="flex flex-col gap-4 tablet:gap-6 tablet:px-gutter tablet:py-6">
        {status.problems.includes('signedOut') ? (
          <Banner
            tone="warn"
            className="mx-3 mt-3 tablet:m-0"
            action={
              <Button size="small" onPress={() => void navigate({ to: '/account' })}>
                {words.toAccount}
              </Button>
            }
          >
            {words.signedOut}
          </Banner>
        ) : null}
        {unreadable > 0 ? <Banner tone="info">{words.unreadable(unreadable)}</Banner> : null}
        <Arriving className="px-gutter pt-4 tablet:p-0" />
        <DemoWelcome demo={demo} />
        {isEmpty && link ? <LinkOver link={link} /> : null}
        {isEmpty && !link && !demo.progress ? <NoWeddings /> : null}
        {list.today.length > 0 ? (
          <section aria-label={words.today} className="px-3 pt-4 tablet:p-0">
            <ul
              className={`flex flex-col gap-4 ${list.today.length > 1 ? 'wide:grid wide:grid-cols-2' : ''}`}
            >
              {list.today.map((entry) => (
                <TodayCard key={entry.record.id} {...cardOf(entry)} />
              ))}
            </ul>
          </section>
        ) : null}
        {loaded && !isEmpty && !link ? (
          <div className="edge mx-3 flex flex-col overflow-hidden rounded-control bg-card not-first:mt-0 tablet:mx-0">
            <LinkRow
              href="/year"
              icon={<CalendarRange size={22} aria-hidden />}
              {...yearWords.entry}
            />
          </div>
        ) : null}
        {list.ahead.length > 0 ? (
          <section aria-labelledby="ahead" className="flex flex-col">
            <h2
              id="ahead"
              className="px-gutter pb-2 pt-4 text-small font-bold text-ink2 tablet:px-0 tablet:pt-0"
            >
              {words.ahead}
            </h2>
            <ul className="rule-t tablet:grid tablet:grid-cols-2 tablet:gap-4 tablet:border-t-0">
              {list.ahead.map((entry) => (
                <WeddingCard key={entry.record.id} {...cardOf(entry)} />
              ))}
            </ul>
          </section>
        ) : null}
        {list.past.length > 0 ? (
          <PastWeddings count={list.past.length}>
            {list.past.map((entry) => (
              <WeddingCard key={entry.record.id} {...cardOf(entry)} />
            ))}
          </PastWeddings>
        ) : null}
        <AwayWeddings className="px-gutter tablet:px-0" />
        {loaded && !isEmpty && !link ? (
          <p className="max-w-[60ch] px-gutter pb-6 text-small text-ink2 tablet:px-0">
            {words.joinHint(device)}
          </p>
        ) : null}
      </div>
      <CreateWedding isOpen={panel === 'new' && !link} onOpenChange={setCreating} />
    </Screen>
  )
}

function useUnsentByScope(): ReadonlyMap<string, number> {
  const { waiting } = useQueue()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { scope } of waiting) counts.set(scope, (counts.get(scope) ?? 0) + 1)
    return counts
  }, [waiting])
}
