import { Screen } from '../../frame/Screen.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { shotWords } from '../../words/shots.ts'
import { inShot } from './faces.ts'
import type { Shots } from './useShots.ts'

/** What a family sees: the photographs they stand in, in the order in which they are taken. */
export function FamilyPhotographs({ shots, wedding }: { shots: Shots; wedding: string }) {
  const words = shotWords.family
  const rows = shots.lists.flatMap((list) => list.rows)
  const people = new Map(shots.shots.map((one) => [one.id, inShot(one.data.people, shots.faces)]))
  const role = shots.actor?.role
  return (
    <Screen
      wedding={wedding}
      current="shots"
      title={words.title}
      subtitle={rows.length > 0 ? words.subtitle(rows.length) : undefined}
    >
      {rows.length === 0 ? (
        <EmptyState sentence={shotWords.empty.notShown(role ?? 'family')} />
      ) : (
        // Nothing in it can be pressed: by keyboard it scrolls as a whole.
        <div tabIndex={0} role="region" aria-label={words.list} className="-outline-offset-3">
          <p className="px-gutter pt-5 text-lead text-ink2">{words.hint}</p>
          <ul className="edge mx-auto my-5 flex w-[calc(100%-2*var(--gutter))] max-w-160 flex-col overflow-hidden rounded-control bg-card">
            {rows.map((row) => {
              const { faces, others } = people.get(row.id) ?? { faces: [], others: 0 }
              return (
                <li key={row.id} className="flex flex-col gap-1 px-4 py-4 not-first:rule-t">
                  <span className="text-lead font-bold">{row.title}</span>
                  <span className="text-body text-ink2">
                    {words.with(
                      faces.map(({ name }) => name),
                      others,
                    )}
                  </span>
                  {row.isTaken ? <StatusTag kind="done">{words.taken}</StatusTag> : null}
                </li>
              )
            })}
          </ul>
        </div>
      )}
    </Screen>
  )
}
