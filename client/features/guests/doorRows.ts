import { isMarked } from '#shared/schema/record/marks.ts'
import type { GuestBook } from './guestBook.ts'
import { nameMatcher } from './guestRows.ts'

export type DoorRowData = {
  id: string
  name: string
  household: string | undefined
  table: string | undefined
  seat: number | undefined
  party: number
  isHere: boolean
  isUnsent: boolean
}

/**
 * Who may come, by name; who said no is found by searching, since people come all the same. A row
 * that is as before stays the same object.
 */
export function doorRowsReader() {
  let before = new Map<string, DoorRowData>()
  return (
    book: GuestBook,
    text: string,
    isMissingOnly: boolean,
    unsent: ReadonlySet<string>,
  ): readonly DoorRowData[] => {
    const isNamed = nameMatcher(text)
    const rows = book.guests.flatMap(({ id, data }): DoorRowData[] => {
      const isHere = isMarked(data.checkIns)
      if (data.rsvp === 'no' && text === '' && !isHere) return []
      if (isMissingOnly && isHere) return []
      const household =
        data.household === undefined ? undefined : book.householdById.get(data.household)?.data.name
      if (!isNamed(data.name) && !(household !== undefined && isNamed(household))) return []
      const table = data.seat && book.tableById.get(data.seat.table)
      const row: DoorRowData = {
        id,
        name: data.name,
        household,
        table: table?.data.label,
        seat: table ? data.seat?.seat : undefined,
        party: data.party ?? 1,
        isHere,
        isUnsent: unsent.has(id),
      }
      const known = before.get(id)
      return [known && isSame(known, row) ? known : row]
    })
    before = new Map(rows.map((row) => [row.id, row]))
    return rows
  }
}

function isSame(a: DoorRowData, b: DoorRowData): boolean {
  return (Object.keys(a) as (keyof DoorRowData)[]).every((name) => a[name] === b[name])
}
