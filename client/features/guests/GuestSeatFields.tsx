import { freeSeat } from '#shared/seating/seatingPlan.ts'
import { Select } from '../../ui/Select.tsx'
import { guestWords } from '../../words/guests.ts'
import type { GuestRecord } from './guestBook.ts'
import type { GuestViewProps } from './guestView.ts'

const NONE = 'none'
const MOST_SEATS = 60

/** At which table, and on which seat where they are numbered. */
export function GuestSeatFields(props: GuestViewProps & { record: GuestRecord }) {
  const { book, record, rights, actions } = props
  const { name, seat } = record.data
  const words = guestWords.guest
  const seating = book.seating.tables.find(({ table }) => table.id === seat?.table)
  if (book.seating.tables.length === 0) return null

  function sit(table: string, number?: number) {
    const label = book.tableById.get(table)?.data.label ?? ''
    return number === undefined
      ? actions.seat([record], { table }, guestWords.tables.put(name, label))
      : actions.seat(
          [record],
          { table, seat: number },
          guestWords.tables.putSeat(name, label, number),
        )
  }

  return (
    <>
      <Select
        label={words.table}
        isDisabled={!rights.seat}
        options={[
          { id: NONE, label: words.noTable },
          ...book.seating.tables.map(({ table, heads }) => ({
            id: table.id,
            label: words.tableOption(table.data.label, heads, table.data.seats),
          })),
        ]}
        value={seating ? seating.table.id : NONE}
        onChange={(table) =>
          void (table === NONE
            ? actions.seat([record], undefined, guestWords.tables.takenOff(name))
            : sit(table))
        }
        {...(seat && !seating ? { error: guestWords.list.tableGone } : {})}
      />
      {seating ? (
        <Select
          label={words.seat}
          isDisabled={!rights.seat}
          options={[
            { id: NONE, label: words.anySeat },
            ...Array.from(
              { length: Math.min(Math.max(seating.table.data.seats, seat?.seat ?? 0), MOST_SEATS) },
              (_, index) => {
                const number = index + 1
                const there = seating.taken.find((one) => one.seat === number)?.guests ?? []
                const others = there.filter(({ id }) => id !== record.id)
                return {
                  id: String(number),
                  label: words.seatOption(
                    number,
                    others.map(({ data }) => data.name),
                  ),
                }
              },
            ),
          ]}
          value={seat?.seat === undefined ? NONE : String(seat.seat)}
          onChange={(number) =>
            void sit(seating.table.id, number === NONE ? undefined : Number(number))
          }
          {...(freeSeat(seating) === undefined ? { description: guestWords.tables.full } : {})}
        />
      ) : null}
    </>
  )
}
