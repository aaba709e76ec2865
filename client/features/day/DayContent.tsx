import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { clockChangeWithin } from '#shared/schedule/venueClock.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { dayWords } from '../../words/day.ts'
import { DayClock } from './DayClock.tsx'
import { marksOf } from './dayEntries.ts'
import { DayList } from './DayList.tsx'
import type { DaySearch, Go } from './DayScreen.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

const ALL = 'all'

/** Below the last row, or in place of the rows: not what the first paint waits for. */
const QuickAdd = lazyPart(async () => (await import('./QuickAdd.tsx')).QuickAdd)
const PlanStamp = lazyPart(async () => (await import('../../frame/PlanStamp.tsx')).PlanStamp)
const ReorderMode = lazyPart(async () => (await import('./ReorderMode.tsx')).ReorderMode)

type DayContentProps = {
  day: Day
  actions: DayActions
  search: DaySearch
  go: Go
  onOpen: (id: string) => void
}

/** The clock, the lanes and the list of the day that is open. */
export function DayContent({ day, actions, search, go, onOpen }: DayContentProps) {
  const navigate = useNavigate()
  const { temporal, current, zone, rows: all } = day
  const lane = day.lanes.find(({ id }) => id === search.lane)?.id
  const rows = useMemo(
    () => (lane === undefined ? all : all.filter((row) => row.lane === lane)),
    [all, lane],
  )
  const marks = useMemo(() => (current ? marksOf(current.record.data) : []), [current])
  const change = useMemo(() => {
    if (!temporal || !current || all.length === 0) return undefined
    const { date } = current
    const from = Math.min(...all.map(({ start }) => start))
    const to = Math.max(...all.map(({ end }) => end))
    return clockChangeWithin(temporal, { date, zone }, from, to)
  }, [temporal, current, zone, all])

  const quickAdd = day.rights.create ? <QuickAdd day={day} actions={actions} lane={lane} /> : null
  if (day.rows.length === 0) {
    return (
      <>
        <EmptyState
          sentence={day.rights.create ? dayWords.empty.sentence : dayWords.empty.readOnly}
          action={
            day.rights.create ? (
              <>
                <Button variant="primary" onPress={() => go({ panel: 'new', item: undefined })}>
                  {dayWords.actions.add}
                </Button>
                {day.rights.createsPhotoOnly ? null : (
                  <Button
                    onPress={() =>
                      void navigate({
                        to: '/w/$wedding/import',
                        params: { wedding: day.weddingId },
                      })
                    }
                  >
                    {dayWords.actions.import}
                  </Button>
                )}
              </>
            ) : undefined
          }
        />
        {quickAdd}
      </>
    )
  }
  return (
    <>
      <DayClock day={day} />
      {day.revision !== null || (day.rights.create && !day.rights.createsPhotoOnly) ? (
        // Its room is kept until it is here, so that the list below does not jump.
        <div className="min-h-14">
          <PlanStamp wedding={day.weddingId} />
        </div>
      ) : null}
      {change ? (
        <div className="px-gutter pb-2">
          <Banner tone="warn">{dayWords.clockChange(change.from, change.to)}</Banner>
        </div>
      ) : null}
      {day.lanes.length > 1 ? (
        <FilterChips
          label={dayWords.lanes}
          chips={[
            { id: ALL, label: dayWords.allLanes },
            ...day.lanes.map(({ id, data }) => ({ id, label: data.name })),
          ]}
          value={lane ?? ALL}
          onChange={(id) => go({ lane: id === ALL ? undefined : id })}
          className="rule-b pb-1"
        />
      ) : null}
      {search.panel === 'reorder' ? (
        <ReorderMode
          day={day}
          actions={actions}
          lane={lane}
          onMoveAfter={(id) => go({ panel: 'move', item: id })}
          onToTime={(id) => go({ panel: 'edit', item: id })}
        />
      ) : (
        <>
          <DayList
            key={day.current?.id}
            rows={rows}
            marks={marks}
            now={day.now}
            wedding={day.weddingId}
            selected={search.item}
            onOpen={onOpen}
            onCheck={actions.check}
          />
          {quickAdd}
        </>
      )}
    </>
  )
}
