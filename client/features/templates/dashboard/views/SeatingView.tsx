import type { ScopeName } from '#shared/schema/record/scope.ts'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { table } from '#shared/schema/table.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { said } from '../../../../words/terms.ts'
import { inOrder } from '../../apply/templateParts.ts'
import { dietCounts } from '../dietCounts.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { NoneHere } from './NoneHere.tsx'
import { Quiet } from './Quiet.tsx'

const READ = [table, guest, guestDiet]

/** Tables with their free seats, and how many must not eat what; no names. */
export function SeatingView({ wedding }: SectionViewProps) {
  if (wedding === null) return <Quiet>{dashboardWords.seating.sample}</Quiet>
  return <WeddingSeating scope={wedding} />
}

function WeddingSeating({ scope }: { scope: ScopeName }) {
  const tables = inOrder(useRecords(table, scope))
  const guests = useRecords(guest, scope)
  const diets = dietCounts(useRecords(guestDiet, scope).map(({ data }) => data))
  const words = dashboardWords.seating
  if (tables.length === 0 && diets.length === 0)
    return (
      <NoneHere types={READ} scope={scope}>
        {words.empty}
      </NoneHere>
    )
  // Whoever may not read the guests, the kitchen for one, is not told that all seats are free.
  const taken = (id: string) =>
    guests
      .filter(({ data }) => data.seat?.table === id && data.rsvp !== 'no')
      .reduce((sum, { data }) => sum + (data.party ?? 1), 0)
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col">
        {tables.map(({ id, data }) => (
          <li
            key={id}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 py-1.5 not-first:rule-t"
          >
            <span className="text-body font-bold break-words">{data.label}</span>
            <span className="text-body text-ink2">
              {guests.length === 0 ? words.only(data.seats) : words.seats(taken(id), data.seats)}
            </span>
          </li>
        ))}
      </ul>
      <section aria-label={words.diets}>
        <h3 className="pb-1 text-body font-bold">{words.diets}</h3>
        {diets.length === 0 ? <Quiet>{words.noDiets}</Quiet> : null}
        <ul className="flex flex-col">
          {diets.map(({ diet, count }) => (
            <li
              key={diet}
              className="flex min-h-11 items-center justify-between gap-3 py-1.5 not-first:rule-t"
            >
              <span className="text-body break-words">{said('food', diet)}</span>
              <span className="text-body font-bold">{words.people(count)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
