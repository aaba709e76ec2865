import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { Screen } from '../../frame/Screen.tsx'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { usePreload } from '../../frame/usePreload.ts'
import { CoupleName } from '../../ui/CoupleName.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { coupleOf, shortCouple } from '../../words/couple.ts'
import { dayWords } from '../../words/day.ts'
import { DayBottom } from './DayBottom.tsx'
import { DayContent } from './DayContent.tsx'
import { DayOverview } from './DayOverview.tsx'
import { DAY_FORMS, DayPanel } from './DayPanel.tsx'
import { realDate } from '../../data/realDate.ts'
import { useDay, type Day } from './useDay.ts'
import { useDayActions } from './useDayActions.ts'

const route = getRouteApi('/w/$wedding/day')

export type DaySearch = ReturnType<typeof route.useSearch>
/** Changes the address: what is named is set, `undefined` goes away, the rest stays. */
export type Go = (change: Partial<DaySearch>) => void

/** The run sheet: now, next, and everything that can be done to a day, with or without signal. */
export function DayScreen() {
  const { wedding } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const day = useDay(wedding, search.day)
  const actions = useDayActions(day)
  usePreload(day.loaded ? DAY_FORMS : null)
  const { panel } = search

  const go = useCallback<Go>(
    (change) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        // A panel is a place one comes back from; another moment in it is not.
        replace: change.panel === undefined || change.panel === panel,
        resetScroll: false,
      }),
    [navigate, panel],
  )
  const onOpen = useCallback((id: string) => go({ item: id, panel: 'item' }), [go])
  const onDecide = useCallback((id: string) => go({ item: id, panel: 'decide' }), [go])
  const mayReport = day.rows.some(({ mayCheck }) => mayCheck)
  useKeys('day', {
    late: () => go({ panel: 'late', item: undefined }),
    undo: actions.undoLast,
    // A sheet closes itself; a pane has nobody else to do it.
    close: panel === undefined ? undefined : () => go({ panel: undefined, item: undefined }),
    add: day.rights.create ? () => go({ panel: 'new', item: undefined }) : undefined,
    check: (target) => {
      const id = momentUnder(target)
      const row = day.rows.find((one) => one.id === id)
      if (row?.mayCheck) void actions.check(row, row.state !== 'done' || row.assumed)
      // A space on a row means its check; anywhere else it presses what has the focus.
      return id !== undefined
    },
  })

  if (day.loaded && !day.wedding) return <NotHere wedding={wedding} />
  const isReordering = panel === 'reorder'
  const hasPanel = panel !== undefined && !isReordering
  const opened = hasPanel ? (
    <DayPanel day={day} actions={actions} search={search} go={go} asPane={isTablet} />
  ) : null
  const content = <DayContent day={day} actions={actions} search={search} go={go} onOpen={onOpen} />

  return (
    <Screen
      wedding={wedding}
      current="day"
      title={
        day.wedding ? (
          <CoupleName names={shortCouple(coupleOf(day.wedding.data))} />
        ) : (
          dayWords.untitled
        )
      }
      subtitle={day.wedding ? subtitleOf(day.wedding, day.current?.date) : undefined}
      actions={
        day.loaded ? (
          <DayBottom
            day={day}
            actions={actions}
            isReordering={isReordering}
            mayReport={mayReport}
            go={go}
          />
        ) : undefined
      }
      pane={
        isTablet && day.loaded ? (opened ?? <DayOverview day={day} onDecide={onDecide} />) : null
      }
    >
      {day.loaded ? (
        day.days.length > 1 ? (
          <Tabs
            label={dayWords.days}
            current={day.current?.id ?? ''}
            onChange={(id) => go({ day: id, lane: undefined, item: undefined, panel: undefined })}
            tabs={day.days.map(({ id, record, date }) => ({
              id,
              label: `${record.data.title}, ${dayWords.shortDate(date)}`,
              content: id === day.current?.id ? content : null,
            }))}
          />
        ) : (
          content
        )
      ) : null}
      {isTablet ? null : opened}
    </Screen>
  )
}

/** The moment whose row has the focus, not what else can be pressed in it. */
function momentUnder(target: HTMLElement | null): string | undefined {
  return target?.matches('button')
    ? target.closest<HTMLElement>('[data-moment]')?.dataset['moment']
    : undefined
}

/** "Saturday 12 June · Hollin Manor" */
function subtitleOf({ data }: NonNullable<Day['wedding']>, date: string | undefined): string {
  const [place] = Object.values(data.places)
  return [dayWords.date(date ?? realDate(data.date)), place?.label].filter(Boolean).join(' · ')
}

function NotHere({ wedding }: { wedding: string }) {
  return (
    <Screen wedding={wedding} current="day" title={dayWords.untitled}>
      <WeddingNotHere />
    </Screen>
  )
}
