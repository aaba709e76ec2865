import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { PeopleTabs } from '../../frame/PeopleTabs.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { guestWords } from '../../words/guests.ts'
import { DoorView } from './DoorView.tsx'
import { GuestListView } from './GuestListView.tsx'
import type { Go } from './GuestsScreen.tsx'
import type { GuestViewProps } from './guestView.ts'
import { GuestPane } from './GuestPane.tsx'
import { isOpened } from './isOpened.ts'
import { KitchenView } from './KitchenView.tsx'
import { ListActions } from './ListActions.tsx'
import { TableActions } from './TableActions.tsx'
import { TablesView } from './TablesView.tsx'
import { useGuestActions } from './useGuestActions.ts'
import { useGuestBook } from './useGuestBook.ts'
import { useGuestRights } from './useGuestRights.ts'

const route = getRouteApi('/w/$wedding/guests')
const VIEWS = ['list', 'tables', 'door', 'kitchen'] as const

export type RoomProps = { id: string; scope: ScopeName; couple: string }

/** The four rooms of those who run the guest list: list, tables, door, kitchen. */
export function GuestRooms({ id, scope, couple }: RoomProps) {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const rights = useGuestRights(scope)
  const { book, loaded } = useGuestBook(scope)
  const actions = useGuestActions(scope, book, rights.kitchen)
  const opened = search.guest ?? search.household ?? search.table

  const go = useCallback<Go>(
    (change) =>
      void navigate({
        search: (now) => ({ ...now, ...change }),
        // Opening is a place one comes back from; closing, filtering and going on in a pane are not.
        replace: opened !== undefined || !('guest' in change || 'table' in change),
        resetScroll: false,
      }),
    [navigate, opened],
  )
  const close = useCallback(
    () => go({ guest: undefined, household: undefined, table: undefined }),
    [go],
  )

  useKeys('guests', {
    add: rights.add ? () => go({ view: 'add', guest: undefined, household: undefined }) : undefined,
    // A sheet closes itself; a pane has nobody else to do it.
    close: isTablet && opened !== undefined ? close : undefined,
  })

  const shared = { scope, book, rights, actions, go }
  const panel = isOpened(book, search) ? (
    <GuestPane {...shared} opened={search} asPane={isTablet} onClose={close} />
  ) : undefined
  const view = search.view ?? 'list'
  const current = VIEWS.find((one) => one === view) ?? 'list'

  return (
    <Screen
      wedding={id}
      current="people"
      title={guestWords.title}
      subtitle={book.guests.length > 0 ? guestWords.summary(book.counts) : undefined}
      actions={
        current === 'list' && loaded ? (
          <ListActions {...shared} couple={couple} />
        ) : current === 'tables' && loaded && rights.tables ? (
          <TableActions {...shared} />
        ) : undefined
      }
      pane={isTablet ? panel : undefined}
    >
      <PeopleTabs wedding={id} current="guests" />
      <div className="mx-auto max-w-200 px-gutter pt-4">
        <Segmented
          label={guestWords.views.label}
          segments={VIEWS.map((one) => ({ id: one, label: guestWords.views[one] }))}
          value={current}
          onChange={(next) =>
            go({
              view: next === 'list' ? undefined : next,
              guest: undefined,
              household: undefined,
              table: undefined,
            })
          }
        />
      </div>
      {loaded ? <Room current={current} {...shared} /> : null}
      {isTablet ? null : panel}
    </Screen>
  )
}

type RoomContent = GuestViewProps

function Room({ current, ...shared }: RoomContent & { current: (typeof VIEWS)[number] }) {
  switch (current) {
    case 'list':
      return <GuestListView {...shared} />
    case 'tables':
      return <TablesView {...shared} />
    case 'door':
      return <DoorView {...shared} />
    case 'kitchen':
      return <KitchenView {...shared} />
  }
}
