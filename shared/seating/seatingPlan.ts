import { byOrder } from '#shared/merge/byOrder.ts'
import type { GuestData } from '#shared/schema/guest.ts'
import type { TableData } from '#shared/schema/table.ts'

type GuestLike = { readonly id: string; readonly data: GuestData }
type TableLike = { readonly id: string; readonly data: TableData }

/** Who has a numbered seat; more than one is a seat given twice. */
export type TakenSeat<Guest> = { seat: number; guests: readonly Guest[] }

export type TableSeating<Guest, Table> = {
  table: Table
  /** By number. */
  taken: readonly TakenSeat<Guest>[]
  /** At this table, wherever there is room. */
  anywhere: readonly Guest[]
  /** Said no and still have a place here; they take none. */
  declined: readonly Guest[]
  /** People who will sit here: everyone who comes under a guest's name counts. */
  heads: number
}

/** What only a person can settle, found by every device from the same records alone. */
export type SeatingQuestion<Guest> =
  /** Two edits that each were right when they were made. */
  | { kind: 'double'; table: string; seat: number; guests: readonly Guest[] }
  /** Their table was removed. */
  | { kind: 'noTable'; table: string; guests: readonly Guest[] }
  /** The table has fewer seats than the number they were given. */
  | { kind: 'noSeat'; table: string; seat: number; guests: readonly Guest[] }
  | { kind: 'over'; table: string; heads: number; seats: number }

export type SeatingPlan<Guest, Table> = {
  /** In their order. */
  tables: readonly TableSeating<Guest, Table>[]
  /** Have no table, and did not say no. */
  unseated: readonly Guest[]
  questions: readonly SeatingQuestion<Guest>[]
}

/** How many come under a name; nobody who said no. */
export function headsOf({ party, rsvp }: Pick<GuestData, 'party' | 'rsvp'>): number {
  return rsvp === 'no' ? 0 : (party ?? 1)
}

/**
 * Who sits where, and what does not fit together. A pure function of the records: neither the order
 * in which they arrived nor the device's language changes it (P7).
 */
export function seatingPlan<Guest extends GuestLike, Table extends TableLike>(
  guests: readonly Guest[],
  tables: readonly Table[],
): SeatingPlan<Guest, Table> {
  const at = new Map<string, Guest[]>()
  const unseated: Guest[] = []
  for (const guest of guests.toSorted(byId)) {
    const { seat, rsvp } = guest.data
    if (seat) at.set(seat.table, [...(at.get(seat.table) ?? []), guest])
    else if (rsvp !== 'no') unseated.push(guest)
  }
  const ordered = tables.toSorted((a, b) =>
    byOrder({ id: a.id, order: a.data.order }, { id: b.id, order: b.data.order }),
  )
  const seated = ordered.map((table) => tableSeating(table, at.get(table.id) ?? []))
  for (const { id } of tables) at.delete(id)
  const lost = [...at.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([table, here]): SeatingQuestion<Guest>[] => {
      const coming = here.filter(({ data }) => data.rsvp !== 'no')
      return coming.length > 0 ? [{ kind: 'noTable', table, guests: coming }] : []
    })
  return { tables: seated, unseated, questions: [...seated.flatMap(questionsAt), ...lost] }
}

/** One table of the plan. */
function tableSeating<Guest extends GuestLike, Table extends TableLike>(
  table: Table,
  guests: readonly Guest[],
): TableSeating<Guest, Table> {
  const taken = new Map<number, Guest[]>()
  const anywhere: Guest[] = []
  const declined: Guest[] = []
  for (const guest of guests) {
    const number = guest.data.seat?.seat
    if (guest.data.rsvp === 'no') declined.push(guest)
    else if (number === undefined) anywhere.push(guest)
    else taken.set(number, [...(taken.get(number) ?? []), guest])
  }
  return {
    table,
    taken: [...taken.entries()]
      .toSorted(([a], [b]) => a - b)
      .map(([seat, here]) => ({ seat, guests: here })),
    anywhere,
    declined,
    heads: guests.reduce((sum, { data }) => sum + headsOf(data), 0),
  }
}

function questionsAt<Guest extends GuestLike, Table extends TableLike>(
  seating: TableSeating<Guest, Table>,
): SeatingQuestion<Guest>[] {
  const { id, data } = seating.table
  const questions = seating.taken.flatMap(({ seat, guests }): SeatingQuestion<Guest>[] => {
    if (guests.length > 1) return [{ kind: 'double', table: id, seat, guests }]
    return seat > data.seats ? [{ kind: 'noSeat', table: id, seat, guests }] : []
  })
  const { heads } = seating
  if (heads > data.seats) questions.push({ kind: 'over', table: id, heads, seats: data.seats })
  return questions
}

/** The lowest number that nobody has; undefined where all are taken. */
export function freeSeat({ table, taken }: TableSeating<unknown, TableLike>): number | undefined {
  const used = new Set(taken.map(({ seat }) => seat))
  for (let seat = 1; seat <= table.data.seats; seat += 1) if (!used.has(seat)) return seat
  return undefined
}

function byId(a: GuestLike, b: GuestLike): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
