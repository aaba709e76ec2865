import { getRouteApi } from '@tanstack/react-router'
import { addMonths } from '#shared/year/week.ts'
import { focusRow } from '../../frame/keys/rowFocus.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { yearWords } from '../../words/year.ts'
import { ClashList } from './ClashList.tsx'
import { DueView } from './DueView.tsx'
import { ListView } from './ListView.tsx'
import { MonthView } from './MonthView.tsx'
import { useYear } from './useYear.ts'
import { WeekTable } from './WeekTable.tsx'
import { clashesByWedding, isOver } from './yearView.ts'

const route = getRouteApi('/year')

const WEEKS_SHOWN = 12
const WEEKS_BESIDE = 5

/** All weddings that this device knows: by date, by week, who is needed twice, what is due. */
export function YearScreen() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const device = useDeviceWord()
  const year = useYear()
  const { weddings, clashes, tasks, load, today, evening, loaded } = year
  const words = yearWords
  const month = search.month ?? today.slice(0, 7)
  // A month does not fit a phone as a table that a thumb could use.
  const wanted = search.view ?? (isTablet ? 'month' : 'list')
  const view = !isTablet && wanted === 'month' ? 'list' : wanted
  const counts = clashesByWedding(clashes)
  const ahead = weddings.filter((one) => !isOver(one, evening)).length

  const go = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  const toMonth = (next: string) => go({ month: next === today.slice(0, 7) ? undefined : next })
  // From the month that the address has by now: two presses go two months on.
  const byMonths = (months: number) =>
    void navigate({
      search: (now) => {
        const next = addMonths(now.month ?? today.slice(0, 7), months)
        return { ...now, month: next === today.slice(0, 7) ? undefined : next }
      },
      replace: true,
      resetScroll: false,
    })
  const isMonth = view === 'month' && loaded
  useKeys('year', {
    next: () => focusRow(1),
    previous: () => focusRow(-1),
    today: isMonth ? () => toMonth(today.slice(0, 7)) : undefined,
    later: isMonth ? () => byMonths(1) : undefined,
    earlier: isMonth ? () => byMonths(-1) : undefined,
  })

  const views = (['month', 'list', 'weeks', 'tasks'] as const).filter(
    (id) => isTablet || id !== 'month',
  )
  const isEmpty = loaded && weddings.length === 0
  const booked = <ClashList clashes={clashes} weddings={weddings} />
  return (
    <Screen
      wedding={null}
      current="weddings"
      title={words.title}
      subtitle={loaded ? words.subtitle(ahead) : undefined}
      back={{ label: words.back, onPress: () => void navigate({ to: '/' }) }}
      actions={
        loaded && !isEmpty ? (
          <Segmented
            label={words.views.label}
            segments={views.map((id) => ({ id, label: words.views[id] }))}
            value={view}
            onChange={(next) => go({ view: next })}
            className="grow"
          />
        ) : undefined
      }
    >
      {isEmpty ? (
        <EmptyState
          sentence={words.empty}
          action={
            <Button variant="primary" onPress={() => void navigate({ to: '/' })}>
              {words.toWeddings}
            </Button>
          }
        />
      ) : null}
      {loaded && !isEmpty ? (
        <>
          {view === 'month' ? (
            <div className="grid gap-8 px-gutter py-5 wide:grid-cols-[minmax(0,1fr)_22rem]">
              <MonthView
                weddings={weddings}
                clashes={counts}
                month={month}
                today={today}
                onMonth={toMonth}
                onStep={byMonths}
              />
              <div className="flex flex-col gap-8">
                {booked}
                <WeekTable load={load} today={today} shown={WEEKS_BESIDE} />
              </div>
            </div>
          ) : null}
          {view === 'list' ? (
            <>
              {clashes.length > 0 ? <div className="px-gutter pt-4">{booked}</div> : null}
              <ListView weddings={weddings} clashes={counts} today={today} evening={evening} />
            </>
          ) : null}
          {view === 'weeks' ? (
            <div className="mx-auto flex max-w-200 flex-col gap-8 px-gutter py-5">
              <WeekTable load={load} today={today} shown={WEEKS_SHOWN} />
              {booked}
            </div>
          ) : null}
          {view === 'tasks' ? (
            <DueView
              tasks={tasks}
              weddings={weddings}
              today={today}
              whose={search.tasks ?? 'mine'}
              onWhose={(whose) => go({ tasks: whose === 'all' ? 'all' : undefined })}
            />
          ) : null}
          <p
            className={`px-gutter pb-6 pt-2 text-small text-ink2 ${view === 'weeks' ? 'mx-auto max-w-200' : 'max-w-[60ch]'}`}
          >
            {words.source(device)}
          </p>
        </>
      ) : null}
    </Screen>
  )
}
