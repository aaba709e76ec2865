import type { TableData } from '#shared/schema/table.ts'
import { freeSeat, type TableSeating } from './seatingPlan.ts'

/**
 * One of those who were given the same seat keeps it; the others stay at the table, on its next free
 * seats while there are any, else wherever there is room.
 *
 * @param guests all who were given the seat
 * @returns what each of the others gets; `undefined`: no number
 */
export function settleSeat<
  Guest extends { readonly id: string },
  Table extends { readonly id: string; readonly data: TableData },
>(
  seating: TableSeating<Guest, Table>,
  guests: readonly Guest[],
  stays: string,
): readonly { guest: Guest; seat: number | undefined }[] {
  let { taken } = seating
  return guests
    .filter(({ id }) => id !== stays)
    .map((guest) => {
      const seat = freeSeat({ ...seating, taken })
      if (seat !== undefined) taken = [...taken, { seat, guests: [guest] }]
      return { guest, seat }
    })
}
