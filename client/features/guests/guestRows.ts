import { searchText } from '../../data/foldText.ts'
import {
  commonAnswer,
  isUnseated,
  sideOf,
  type Answer,
  type GuestBook,
  type GuestRecord,
  type HouseholdRecord,
} from './guestBook.ts'
import { allSaid } from '../../words/terms.ts'

export type GuestFilter = {
  text: string
  answer: Answer | 'unseated' | undefined
  side: string | undefined
  /** Id of a table. */
  table: string | undefined
  diet: string | undefined
}

export type GuestListRow =
  | {
      kind: 'household'
      id: string
      record: HouseholdRecord
      /** Heads, and how many of them come. */
      heads: number
      coming: number
      answer: Answer | null
      isUnsent: boolean
    }
  /** The heading above those who belong to no household. */
  | { kind: 'alone'; id: 'alone'; heads: number }
  | {
      kind: 'guest'
      id: string
      record: GuestRecord
      table: string | undefined
      seat: number | undefined
      /** Their table was removed. */
      isLost: boolean
      /** Somebody else has the same seat. */
      isDouble: boolean
      diet: string
      isUnsent: boolean
      isContested: boolean
      isIndented: boolean
    }

export type RowMarks = { unsent: ReadonlySet<string>; contested: ReadonlySet<string> }

/**
 * The list as it is shown: households with those of their guests that match, then who belongs to
 * none. A row that is as before stays the same object, so that one change draws one row.
 */
export function guestRowsReader() {
  let before = new Map<string, GuestListRow>()
  return (book: GuestBook, filter: GuestFilter, marks: RowMarks): readonly GuestListRow[] => {
    const rows = rowsOf(book, filter, marks).map((row) => {
      const known = before.get(row.id)
      return known && isSame(known, row) ? known : row
    })
    before = new Map(rows.map((row) => [row.id, row]))
    return rows
  }
}

function matches(book: GuestBook, guest: GuestRecord, filter: GuestFilter): boolean {
  const { answer, side, table, diet } = filter
  if (answer === 'unseated' ? !isUnseated(book, guest) : answer && guest.data.rsvp !== answer)
    return false
  if (side !== undefined && sideOf(book, guest) !== side) return false
  if (table !== undefined && guest.data.seat?.table !== table) return false
  if (diet !== undefined) {
    const eats = book.dietOf.get(guest.id)
    if (!eats || !(eats.meal === diet || eats.avoids.includes(diet))) return false
  }
  return true
}

/** Whether every word that is looked for begins a word of the name, accents aside. */
export function nameMatcher(text: string): (name: string) => boolean {
  const words = searchText(text).head.split(' ').filter(Boolean)
  if (words.length === 0) return () => true
  const cache = known
  return (name) => {
    let folded = cache.get(name)
    if (folded === undefined) {
      folded = searchText(name).all
      cache.set(name, folded)
    }
    const all = folded
    return words.every((word) => all.includes(` ${word}`))
  }
}

/** Names in the form they are searched in; a thousand are folded once, not at every letter. */
const known = new Map<string, string>()

function rowsOf(book: GuestBook, filter: GuestFilter, marks: RowMarks): GuestListRow[] {
  const isNamed = nameMatcher(filter.text)
  const doubles = new Set(
    book.seating.questions.flatMap((question) =>
      question.kind === 'double' ? question.guests.map(({ id }) => id) : [],
    ),
  )
  const guestRow = (record: GuestRecord, isIndented: boolean): GuestListRow => {
    const { id, data } = record
    const table = data.seat && book.tableById.get(data.seat.table)
    const diet = book.dietOf.get(id)
    return {
      kind: 'guest',
      id,
      record,
      table: table?.data.label,
      seat: table ? data.seat?.seat : undefined,
      isLost: data.seat !== undefined && table === undefined && data.rsvp !== 'no',
      isDouble: doubles.has(id),
      diet: diet ? [diet.meal, ...allSaid('food', diet.avoids)].filter(Boolean).join(', ') : '',
      isUnsent:
        marks.unsent.has(id) || (diet?.records.some((one) => marks.unsent.has(one.id)) ?? false),
      isContested: marks.contested.has(id),
      isIndented,
    }
  }
  const isNarrowed =
    filter.answer !== undefined ||
    filter.side !== undefined ||
    filter.table !== undefined ||
    filter.diet !== undefined
  const rows: GuestListRow[] = []
  for (const household of book.households) {
    const all = book.membersOf.get(household.id) ?? []
    const named = isNamed(household.data.name) ? all : all.filter(({ data }) => isNamed(data.name))
    const shown = isNarrowed ? named.filter((guest) => matches(book, guest, filter)) : named
    // An empty household is shown where nothing is looked for, so that it can be filled or removed.
    if (shown.length === 0 && (all.length > 0 || isNarrowed || !isNamed(household.data.name)))
      continue
    rows.push({
      kind: 'household',
      id: household.id,
      record: household,
      heads: all.reduce((sum, { data }) => sum + (data.party ?? 1), 0),
      coming: all.reduce((sum, { data }) => sum + (data.rsvp === 'yes' ? (data.party ?? 1) : 0), 0),
      answer: commonAnswer(all),
      isUnsent: marks.unsent.has(household.id),
    })
    rows.push(...shown.map((guest) => guestRow(guest, true)))
  }
  const alone = book.alone.filter(
    (guest) => isNamed(guest.data.name) && matches(book, guest, filter),
  )
  if (alone.length > 0) {
    const heads = alone.reduce((sum, { data }) => sum + (data.party ?? 1), 0)
    if (book.households.length > 0) rows.push({ kind: 'alone', id: 'alone', heads })
    rows.push(...alone.map((guest) => guestRow(guest, book.households.length > 0)))
  }
  return rows
}

function isSame(a: GuestListRow, b: GuestListRow): boolean {
  const [one, other] = [Object.entries(a), Object.entries(b)]
  return (
    one.length === other.length &&
    one.every(([name, value], index) => other[index]?.[0] === name && other[index]?.[1] === value)
  )
}
