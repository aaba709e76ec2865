import { GitCompareArrows, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { MomentAsked } from '../../../data/history/remember.ts'
import { useMoment, useScopeRecords } from '../../../data/hooks/useHistory.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { useIsTablet } from '../../../frame/useIsTablet.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'
import { historyWords } from '../../../words/history.ts'
import type { GoHistory } from '../HistoryScreen.tsx'
import { MomentRestore } from '../restore/MomentRestore.tsx'
import { useMomentName } from '../useMomentName.ts'
import type { Telling } from '../useTelling.ts'
import { DayThen } from './DayThen.tsx'
import { thenDays, thenLists, type ThenList } from './thenLists.ts'

type ThenViewProps = { telling: Telling; asked: MomentAsked; go: GoHistory }

const words = historyWords.then

/** The whole wedding as it stood at a moment, to read. */
export function ThenView({ telling, asked, go }: ThenViewProps) {
  const { moment, problem, again } = useMoment(telling.scope, asked)
  const device = useDeviceWord()
  const name = useMomentName(telling, asked, moment?.value)
  const [isRestoring, setRestoring] = useState(false)
  const records = moment?.value.records
  const days = useMemo(() => thenDays(records ?? []), [records])
  const lists = useMemo(() => thenLists(records ?? []), [records])
  // Beside how it was there is room for how it is, but not on a phone.
  const isTablet = useIsTablet()
  const now = useScopeRecords(telling.scope)
  const daysNow = useMemo(() => {
    if (!isTablet || now === null) return null
    const live = [...now.values()].filter(({ _deleted }) => !_deleted)
    return new Map(thenDays(live).map((day) => [day.id, day]))
  }, [isTablet, now])

  if (problem) {
    return (
      <EmptyState
        className="px-0"
        sentence={historyWords.problem(problem.problem, device)}
        action={<Button onPress={again}>{historyWords.lines.again}</Button>}
      />
    )
  }
  if (moment === null) {
    return (
      <p role="status" className="text-body text-ink2">
        {words.loading}
      </p>
    )
  }
  const changedAt = moment.value.changedAt
  const at = 'time' in asked ? asked.time : changedAt
  const when = at === null ? name : historyWords.moment(at, telling.now)
  const isNamed = 'savepoint' in asked && name !== when
  return (
    <div className="flex flex-col gap-6">
      <Banner tone="info" live="status" className="sticky top-2 z-10">
        {isNamed ? words.nameBanner(name, when) : words.banner(when)}
      </Banner>
      {moment.isKept ? (
        <p className="text-small text-ink2">{words.kept(moment.toldAt, telling.now)}</p>
      ) : null}
      {moment.value.records.length === 0 ? (
        <EmptyState className="px-0" sentence={words.nothing} />
      ) : (
        <>
          <div className="flex flex-col gap-2.5 tablet:flex-row">
            <Button
              variant="primary"
              className="tablet:flex-1"
              icon={<Undo2 size={20} aria-hidden />}
              onPress={() => setRestoring(true)}
            >
              {words.restore}
            </Button>
            <Button
              className="tablet:flex-1"
              icon={<GitCompareArrows size={20} aria-hidden />}
              onPress={() => go({ with: 'now' })}
            >
              {words.compare}
            </Button>
          </div>
          {days.map((day) => (
            <DayThen key={day.id} day={day} today={daysNow?.get(day.id)} />
          ))}
          <div className="grid gap-6 tablet:grid-cols-2">
            {lists.map((list) => (
              <ListThen key={list.id} list={list} />
            ))}
          </div>
        </>
      )}
      {isRestoring ? (
        <MomentRestore
          telling={telling}
          moment={moment}
          when={isNamed ? name : when}
          onClose={() => setRestoring(false)}
          onDone={() => go({ at: undefined, with: undefined })}
        />
      ) : null}
    </div>
  )
}

const SHOWN = 8

function ListThen({ list }: { list: ThenList }) {
  const [isAll, setAll] = useState(false)
  const rows = isAll ? list.rows : list.rows.slice(0, SHOWN)
  return (
    <section aria-labelledby={`then-${list.id}`} className="flex flex-col gap-2">
      <h2 id={`then-${list.id}`} className="text-title font-bold">
        {list.title}
      </h2>
      <ul className="edge flex flex-col rounded-control bg-card">
        {rows.map(({ id, title, detail, isDone }) => (
          <li
            key={id}
            className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2 not-first:rule-t"
          >
            <span className="min-w-0 grow text-body [overflow-wrap:anywhere]">{title}</span>
            {isDone ? <StatusTag kind="done">{words.done}</StatusTag> : null}
            {detail === '' ? null : <span className="text-small text-ink2">{detail}</span>}
          </li>
        ))}
      </ul>
      {rows.length < list.rows.length ? (
        <MoreButton variant="quiet" size="small" onPress={() => setAll(true)}>
          {words.showAll(list.rows.length)}
        </MoreButton>
      ) : null}
    </section>
  )
}
