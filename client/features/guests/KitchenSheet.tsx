import { guestWords } from '../../words/guests.ts'
import { allSaid, said } from '../../words/terms.ts'
import type { Diet } from './diet.ts'
import { kitchenCounts } from './kitchenCounts.ts'

type KitchenSheetProps = {
  diets: ReadonlyMap<string, Diet>
  /** undefined: the reader holds no names. */
  nameOf: (guest: string) => string | undefined
  empty: string
}

/** Plates by meal, by what must not be in them, and the ones with needs of their own. */
export function KitchenSheet({ diets, nameOf, empty }: KitchenSheetProps) {
  const words = guestWords.kitchen
  const counts = kitchenCounts(diets)
  if (counts.total === 0) return <p className="max-w-[36ch] text-lead text-ink2">{empty}</p>
  return (
    <>
      <p className="text-body">
        <span className="text-title font-bold">{words.total(counts.total)}</span>
        <span className="block text-small text-ink2">{words.totalHelp}</span>
      </p>
      <div className="grid gap-4 tablet:grid-cols-2">
        <Counted
          title={words.meals}
          lines={counts.meals.map(({ meal, count }) => [meal ?? words.noMeal, count])}
        />
        <Counted
          title={words.avoids}
          lines={counts.avoids.map(({ what, count }) => [said('food', what), count])}
        />
      </div>
      {counts.special.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="text-lead font-bold">{words.special}</h2>
          <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
            {counts.special.map(({ meal, avoids, guests }) => {
              const names = guests.map(nameOf).filter((name) => name !== undefined)
              return (
                <li
                  key={`${meal} ${avoids.join()}`}
                  className="flex items-baseline gap-3 px-4 py-3 not-first:rule-t"
                >
                  <span className="min-w-0 grow">
                    <span className="block text-body font-bold">
                      {`${meal ?? words.noMeal}, ${words.without(allSaid('food', avoids))}`}
                    </span>
                    {names.length > 0 ? (
                      <span className="block text-small text-ink2">{names.join(', ')}</span>
                    ) : null}
                  </span>
                  <span className="text-title font-bold">{guests.length}</span>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Counted({ title, lines }: { title: string; lines: readonly [string, number][] }) {
  if (lines.length === 0) return null
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lead font-bold">{title}</h2>
      <dl className="edge flex flex-col overflow-hidden rounded-control bg-card">
        {lines.map(([name, count]) => (
          <div key={name} className="flex items-baseline gap-3 px-4 py-3 not-first:rule-t">
            <dt className="min-w-0 grow text-body break-words first-letter:uppercase">{name}</dt>
            <dd className="text-title font-bold">{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
