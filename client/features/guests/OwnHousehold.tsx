import { useMemo } from 'react'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { guestWords } from '../../words/guests.ts'
import { DietFields } from './DietFields.tsx'
import type { Answer, GuestBook, GuestRecord } from './guestBook.ts'
import type { RoomProps } from './GuestRooms.tsx'
import { useGuestActions, type GuestActions } from './useGuestActions.ts'
import { useGuestBook } from './useGuestBook.ts'

/** The invitation of one household: whether each of them comes, and what they eat. */
export function OwnHousehold({ id, scope, couple, household }: RoomProps & { household: string }) {
  const { book, loaded } = useGuestBook(scope)
  const actions = useGuestActions(scope, book, false)
  const words = guestWords.own
  const own = useMemo(
    () => book.guests.filter(({ data }) => data.household === household),
    [book, household],
  )
  return (
    <Screen wedding={id} current="people" title={words.title} subtitle={words.greeting(couple)}>
      <PeopleTabs wedding={id} current="guests" />
      {loaded && own.length === 0 ? <EmptyState sentence={words.empty} ghost={false} /> : null}
      {loaded && own.length > 0 ? (
        <div className="mx-auto flex max-w-160 flex-col gap-4 px-gutter py-4">
          <p className="text-body text-ink2">{words.saved}</p>
          {own.map((guest) => (
            <Invitation key={guest.id} guest={guest} book={book} actions={actions} />
          ))}
        </div>
      ) : null}
    </Screen>
  )
}

type Reply = Exclude<Answer, 'waiting'>

function Invitation(props: { guest: GuestRecord; book: GuestBook; actions: GuestActions }) {
  const { guest, book, actions } = props
  const { name, rsvp, seat } = guest.data
  const words = guestWords.own
  const table = seat && book.tableById.get(seat.table)
  return (
    <section aria-label={name} className="edge flex flex-col gap-4 rounded-control bg-card p-4">
      <div>
        <h2 className="caslon text-place break-words">{name}</h2>
        {table && rsvp !== 'no' ? (
          <p className="text-body text-ink2">{words.sits(table.data.label)}</p>
        ) : null}
      </div>
      <Segmented<Reply | 'waiting'>
        label={words.of(name)}
        showLabel
        segments={[
          { id: 'yes', label: words.yes },
          { id: 'maybe', label: words.maybe },
          { id: 'no', label: words.no },
        ]}
        value={rsvp}
        onChange={(answer) => void actions.answer([guest], answer, words.thanks[answer](name))}
      />
      {rsvp === 'no' ? null : (
        <DietFields guest={guest} book={book} actions={actions} isReadOnly={false} />
      )}
    </section>
  )
}
