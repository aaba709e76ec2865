import { Sun, UserX, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useWakeLock } from '../../frame/useWakeLock.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { switchSun } from '../../ui/theme.ts'
import { useIsSun } from '../../ui/useTheme.ts'
import { formalsWords } from '../../words/formals.ts'
import { shotWords } from '../../words/shots.ts'
import { said } from '../../words/terms.ts'
import { callName, callNames } from './callName.ts'
import { CallerNames } from './CallerNames.tsx'
import { CallerDone } from './CallerDone.tsx'
import { CallerWaiting } from './CallerWaiting.tsx'
import { inShot } from './faces.ts'
import { LastTaken } from './LastTaken.tsx'
import { MissingPanel } from './MissingPanel.tsx'
import type { Go } from './ShotsScreen.tsx'
import type { ShotListView } from './shotView.ts'
import type { ShotActions } from './useShotActions.ts'
import { useRest } from './useRest.ts'
import type { Shots } from './useShots.ts'

type CallerScreenProps = {
  list: ShotListView
  shots: Shots
  actions: ShotActions
  /** Whose people are called; absent: everybody. */
  side: string | undefined
  go: Go
}

const EVERYBODY = ''
/** Those to gather meanwhile. */
const AHEAD = 3

/**
 * Names to call out, as large as the phone allows, and the lower half of the screen to say that it is
 * taken. It stays on, and shows what another device ticks as it comes.
 */
export function CallerScreen({ list, shots, actions, side: asked, go }: CallerScreenProps) {
  const words = formalsWords.caller
  useWakeLock()
  const isSun = useIsSun()
  const [missing, setMissing] = useState<string | null>(null)
  const title = list.record?.data.title ?? shotWords.noList
  const [first, ...after] = list.calls
  const isResting = useRest(first?.id)
  const next = after.slice(0, AHEAD)
  const people = useMemo(
    () => new Map(shots.shots.map(({ id, data }) => [id, inShot(data.people, shots.faces).faces])),
    [shots.shots, shots.faces],
  )
  const names = useMemo(() => callNames([...shots.faces.values()]), [shots.faces])
  const sides = useMemo(() => {
    const named = list.rows.flatMap(({ id }) => people.get(id) ?? [])
    return [...new Set(named.flatMap((face) => (face.isCouple ? [] : (face.side ?? []))))]
  }, [list.rows, people])
  // Chosen for another list, or a side that nobody has any more: nothing on the screen would undo it.
  const side = asked !== undefined && sides.length > 1 && sides.includes(asked) ? asked : EVERYBODY
  // The grouping the question was asked of, whatever another device ticks meanwhile.
  const sought = list.rows.find(({ id, isTaken }) => id === missing && !isTaken)
  /** The two stand there anyhow: they are called only for a picture of themselves. */
  const toCall = (id: string) => {
    const all = people.get(id) ?? []
    const guests = all.filter((face) => !face.isCouple)
    const called = guests.length > 0 ? guests : all
    return called.filter((face) => side === EVERYBODY || face.side === side)
  }
  const callerOf = (one: string) => {
    const caller = [...shots.faces.values()].find(
      (face) => face.side === one && list.record?.data.callers?.[face.id],
    )
    const name = said('side', one)
    return caller ? words.sideOf(name, callName(caller)) : name
  }
  const left = list.total - list.taken
  const { moment } = list
  const minutes =
    moment?.state === 'running' && moment.now !== null ? Math.max(0, moment.end - moment.now) : null

  return (
    <main className="flex h-dvh flex-col bg-paper text-ink">
      <header className="rule-b flex items-center gap-2 bg-card py-1 ps-gutter pe-2 pt-[calc(0.25rem+env(safe-area-inset-top))]">
        <div className="min-w-0 grow">
          <h1 className="truncate text-body font-bold">{words.title(title)}</h1>
          <p className="text-small text-ink2">
            {[words.left(left), minutes === null ? null : words.timeLeft(minutes)]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </div>
        <IconButton
          tone="edged"
          label={isSun ? words.noSunlight : words.sunlight}
          icon={<Sun size={22} aria-hidden />}
          onPress={() => switchSun(document.documentElement, localStorage)}
        />
        <IconButton
          tone="edged"
          label={words.close}
          icon={<X size={24} aria-hidden />}
          onPress={() => go({ panel: undefined })}
        />
      </header>
      {sides.length > 1 ? (
        <FilterChips
          label={words.side}
          chips={[
            { id: EVERYBODY, label: words.everybody },
            ...sides.map((one) => ({ id: one, label: callerOf(one) })),
          ]}
          value={side}
          onChange={(one) => go({ side: one === EVERYBODY ? undefined : one, panel: 'caller' })}
          className="rule-b shrink-0"
        />
      ) : null}
      <div
        // Scrolls by keyboard too.
        tabIndex={0}
        role="region"
        aria-label={words.now}
        className="flex min-h-0 grow flex-col gap-3 overflow-y-auto overscroll-contain px-gutter py-3 -outline-offset-3"
      >
        <LastTaken list={list} shots={shots} actions={actions} names={names} />
        <section aria-live="polite" className="flex flex-col gap-2">
          {first ? (
            <>
              <h2 className="text-lead font-medium text-ink2 sun:text-ink">{first.title}</h2>
              <CallerNames faces={toCall(first.id)} names={names} />
              {first.frees.length > 0 ? (
                <p className="text-lead font-medium text-ok">{formalsWords.frees(first.frees)}</p>
              ) : null}
              {first.leaving
                .filter(({ isMissed }) => isMissed)
                .map(({ name, at }) => (
                  <p key={name} className="text-lead font-bold text-warn">
                    {formalsWords.leaves(name, at)}
                  </p>
                ))}
            </>
          ) : (
            <p className="text-hero font-bold text-ok">
              {left === 0 ? words.allTaken : words.onlyWaiting}
            </p>
          )}
        </section>
        <CallerWaiting list={list} shots={shots} actions={actions} names={names} />
      </div>
      {first && shots.rights.tick ? (
        <div className="rule-t flex gap-2 bg-card px-3 py-2">
          <Button
            className="min-w-0 flex-1"
            icon={<UserX size={20} aria-hidden />}
            onPress={() => setMissing(first.id)}
          >
            {formalsWords.missing.action}
          </Button>
          <Button
            aria-label={formalsWords.missing.skipOf(first.title)}
            isPending={isResting}
            onPress={() => void actions.missing(first.id, null)}
          >
            {formalsWords.missing.skip}
          </Button>
        </div>
      ) : null}
      {first ? (
        <CallerDone
          group={first}
          next={next.map((row) => ({
            id: row.id,
            title: row.title,
            names: toCall(row.id).map((face) => names.get(face.id) ?? face.name),
          }))}
          isResting={isResting}
          onDone={shots.rights.tick ? () => void actions.tick(first.id, true) : undefined}
        />
      ) : null}
      {sought ? (
        <MissingPanel
          shots={shots}
          actions={actions}
          row={sought}
          onClose={() => setMissing(null)}
        />
      ) : null}
    </main>
  )
}
