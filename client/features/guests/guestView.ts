import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { PanelProps } from '../../frame/PanelFrame.tsx'
import type { GuestBook } from './guestBook.ts'
import type { Go } from './GuestsScreen.tsx'
import type { GuestActions } from './useGuestActions.ts'
import type { GuestRights } from './useGuestRights.ts'

/** What every room of the guests is given. */
export type GuestViewProps = {
  scope: ScopeName
  book: GuestBook
  rights: GuestRights
  actions: GuestActions
  go: Go
}

/** The same beside or over a room. */
export type GuestPanelProps = GuestViewProps & PanelProps
