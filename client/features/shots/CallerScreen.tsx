import { Check, UserX, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { shotWords } from '../../words/shots.ts'
import { inShot, type Face } from './faces.ts'
import type { Go } from './ShotsScreen.tsx'
import type { ShotListView } from './shotView.ts'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

type CallerScreenProps = { list: ShotListView; shots: Shots; actions: ShotActions; go: Go }

const EVERYBODY = ''
/** The one being taken and those to gather meanwhile. */
const AHEAD = 3

/** Names to call out, as large as the phone allows: the group that is next and the two behind it. */
export function CallerScreen({ list, shots, actions, go }: CallerScreenProps) {
  const words = shotWords.caller
  const [side, setSide] = useState(EVERYBODY)
  const title = list.record?.data.title ?? shotWords.noList
  const groups = list.rows.filter(({ isTaken }) => !isTaken).slice(0, AHEAD)
  const [first, ...then] = groups
  const people = useMemo(
    () => new Map(shots.shots.map(({ id, data }) => [id, inShot(data.people, shots.faces).faces])),
    [shots.shots, shots.faces],
  )
  const sides = useMemo(() => {
    const named = list.rows.flatMap(({ id }) => people.get(id) ?? [])
    return [...new Set(named.flatMap((face) => (face.isCouple ? [] : (face.side ?? []))))]
  }, [list.rows, people])
  /** The two stand there anyhow: they are called only for a picture of themselves. */
  const toCall = (id: string) => {
    const all = people.get(id) ?? []
    const guests = all.filter((face) => !face.isCouple)
    const called = guests.length > 0 ? guests : all
    return called.filter((face) => side === EVERYBODY || face.side === side)
  }
  const mayMove = shots.shots.some((one) => one.id === first?.id && shots.rights.edit(one, 'order'))

  return (
    <main className="flex h-dvh flex-col bg-paper text-ink">
      <header className="rule-b flex items-center gap-2 bg-card py-2 pl-gutter pr-2 pt-[calc(0.5rem+env(safe-area-inset-top))]">
        <div className="min-w-0 grow">
          <h1 className="truncate text-title font-bold">{words.title(title)}</h1>
          <p className="text-small text-ink2">{shotWords.taken(list.taken, list.total)}</p>
        </div>
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
            ...sides.map((one) => ({ id: one, label: one })),
          ]}
          value={side}
          onChange={setSide}
          className="rule-b shrink-0 py-1"
        />
      ) : null}
      <div
        // Scrolls by keyboard too.
        tabIndex={0}
        role="region"
        aria-label={words.names}
        className="min-h-0 grow overflow-y-auto overscroll-contain px-gutter pb-6 -outline-offset-3"
      >
        {first ? (
          <section aria-live="polite" className="flex flex-col gap-3 pt-4">
            <h2 className="text-title font-medium text-ink2">{first.title}</h2>
            <Names faces={toCall(first.id)} />
          </section>
        ) : (
          <p className="pt-8 text-hero font-bold text-ok">{words.allTaken}</p>
        )}
        {then.map((row) => (
          <section key={row.id} className="rule-t mt-6 flex flex-col gap-2 pt-4">
            <h2 className="text-body font-bold text-ink2">
              {words.next}: {row.title}
            </h2>
            <p className="text-hero font-medium break-words">
              {toCall(row.id)
                .map(({ name }) => name)
                .join(', ') || words.nobody}
            </p>
          </section>
        ))}
      </div>
      {first ? (
        <footer className="rule-t flex flex-col gap-2.5 bg-card px-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] pt-3">
          {mayMove ? (
            <Button
              icon={<UserX size={20} aria-hidden />}
              onPress={() => void actions.later(first.id)}
            >
              {words.missing}
            </Button>
          ) : null}
          {shots.rights.tick ? (
            <Button
              variant="primary"
              className="min-h-22! text-hero!"
              icon={<Check size={36} aria-hidden />}
              onPress={() => void actions.tick(first.id, true)}
            >
              {words.gotIt}
            </Button>
          ) : (
            <p className="text-small text-ink2">{shotWords.detail.notYours.tick}</p>
          )}
        </footer>
      ) : null}
    </main>
  )
}

/** One name a line, with how it is said and whether they stand here already. */
function Names({ faces }: { faces: readonly Face[] }) {
  if (faces.length === 0)
    return <p className="text-hero font-bold text-ink2">{shotWords.caller.nobody}</p>
  return (
    <ul className="flex flex-col gap-2.5">
      {faces.map((face) => (
        <li key={face.id} className="flex flex-col">
          <span className="text-hero font-bold break-words">
            {face.isHere && !face.isCouple ? (
              <Check
                size={36}
                aria-label={shotWords.detail.isHere}
                className="mr-2 inline align-baseline stroke-[3] text-ok"
              />
            ) : null}
            {face.name}
          </span>
          {face.say === null && face.side === null ? null : (
            <span className="text-lead text-ink2">
              {[face.say === null ? null : shotWords.detail.said(face.say), face.side]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
