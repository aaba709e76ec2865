import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { headsOf, type TableSeating } from '#shared/seating/seatingPlan.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord, TableRecord } from './guestBook.ts'
import type { GuestViewProps } from './guestView.ts'
import { SeatingQuestions } from './SeatingQuestions.tsx'
import { sameSeatings } from './sameSeatings.ts'
import { TableCard } from './TableCard.tsx'

const route = getRouteApi('/w/$wedding/guests')

/** The tables as cards, each with who sits there and how many seats are left. */
export function TablesView(props: GuestViewProps) {
  const { book, rights, go } = props
  const search = route.useSearch()
  const [same] = useState(sameSeatings)
  const words = guestWords.tables
  const tables: readonly TableSeating<GuestRecord, TableRecord>[] = same(book.seating.tables)
  const open = useCallback(
    (id: string) => go({ table: id, guest: undefined, household: undefined }),
    [go],
  )
  const waiting = book.seating.unseated.reduce((sum, { data }) => sum + headsOf(data), 0)
  if (tables.length === 0) {
    return (
      <div className="flex flex-col gap-4 py-4">
        <SeatingQuestions {...props} />
        <EmptyState sentence={rights.tables ? words.empty : words.emptyReadOnly} />
      </div>
    )
  }
  return (
    <div className="mx-auto flex max-w-260 flex-col gap-4 py-4">
      <SeatingQuestions {...props} />
      {book.guests.length > 0 ? (
        <div className="px-gutter">
          <Banner tone={waiting > 0 ? 'info' : 'ok'}>
            {waiting > 0 ? words.unseated(waiting) : words.allSeated}
          </Banner>
        </div>
      ) : null}
      <ul
        aria-label={words.label}
        className="grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-3 px-gutter"
      >
        {tables.map((seating) => (
          <TableCard
            key={seating.table.id}
            seating={seating}
            isSelected={search.table === seating.table.id}
            onOpen={open}
          />
        ))}
      </ul>
    </div>
  )
}
