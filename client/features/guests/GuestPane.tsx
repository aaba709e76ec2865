import { GuestPanel } from './GuestPanel.tsx'
import type { GuestPanelProps } from './guestView.ts'
import { HouseholdPanel } from './HouseholdPanel.tsx'
import type { Opened } from './isOpened.ts'
import { TablePanel } from './TablePanel.tsx'

type GuestPaneProps = Omit<GuestPanelProps, 'record'> & { opened: Opened }

/** What stands open beside the list, or over it: a guest, a household or a table. */
export function GuestPane({ opened, ...shared }: GuestPaneProps) {
  const { book } = shared
  const guest = opened.guest === undefined ? undefined : book.byId.get(opened.guest)
  if (guest) return <GuestPanel key={guest.id} {...shared} record={guest} />
  const household =
    opened.household === undefined ? undefined : book.householdById.get(opened.household)
  if (household) return <HouseholdPanel key={household.id} {...shared} record={household} />
  const table = opened.table === undefined ? undefined : book.tableById.get(opened.table)
  return table ? <TablePanel key={table.id} {...shared} record={table} /> : null
}
