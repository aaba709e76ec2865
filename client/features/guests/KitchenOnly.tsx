import { EmptyState } from '../../ui/EmptyState.tsx'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { guestWords } from '../../words/guests.ts'
import type { RoomProps } from './GuestRooms.tsx'
import { KitchenSheet } from './KitchenSheet.tsx'
import { useGuestBook } from './useGuestBook.ts'

/** What a vendor who cooks reads: plates and tables, and no names. */
export function KitchenOnly({ id, scope, vendor }: RoomProps & { vendor: string | undefined }) {
  const { book, loaded } = useGuestBook(scope)
  const words = guestWords.kitchen
  const cooks = book.kitchen.includes(vendor ?? '') || book.dietOf.size > 0
  if (loaded && !cooks) {
    return (
      <Screen wedding={id} current="people" title={guestWords.title}>
        <PeopleTabs wedding={id} current="guests" />
        <EmptyState ghost={false} sentence={guestWords.notShown('vendor')} />
      </Screen>
    )
  }
  return (
    <Screen wedding={id} current="people" title={words.title}>
      <PeopleTabs wedding={id} current="guests" />
      {loaded ? (
        <div className="mx-auto flex max-w-200 flex-col gap-4 px-gutter py-4">
          <KitchenSheet diets={book.dietOf} nameOf={() => undefined} empty={words.emptyVendor} />
          {book.seating.tables.length > 0 && book.dietOf.size > 0 ? (
            <section className="flex flex-col gap-2">
              <h2 className="text-lead font-bold">{words.tables}</h2>
              <ul className="edge flex flex-col overflow-hidden rounded-control bg-card">
                {book.seating.tables.map(({ table }) => (
                  <li key={table.id} className="px-4 py-3 text-body not-first:rule-t">
                    {words.tableSeats(table.data.label, table.data.seats)}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      ) : null}
    </Screen>
  )
}
