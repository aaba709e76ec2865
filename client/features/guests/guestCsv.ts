import Papa from 'papaparse'
import { sideOf, type Answer, type GuestBook } from './guestBook.ts'
import { allSaid, said } from '../../words/terms.ts'

/** Headers of the columns and words of the answers, in the language of the interface. */
export type CsvWords = {
  columns: Record<
    'name' | 'household' | 'side' | 'rsvp' | 'party' | 'table' | 'seat' | 'meal' | 'diet' | 'here',
    string
  >
  answers: Record<Answer, string>
  here: string
}

/**
 * The guest list as a table that spreadsheets open and this app reads back. A text that a
 * spreadsheet would run as a formula is set off with an apostrophe.
 */
export function guestCsv(
  book: GuestBook,
  isHere: (guest: string) => boolean,
  words: CsvWords,
): string {
  const { columns } = words
  const rows = book.guests.map((guest) => {
    const { id, data } = guest
    const household =
      data.household === undefined ? undefined : book.householdById.get(data.household)
    const table = data.seat && book.tableById.get(data.seat.table)
    const diet = book.dietOf.get(id)
    return {
      [columns.household]: household?.data.name ?? '',
      [columns.name]: data.name,
      [columns.side]: said('side', sideOf(book, guest) ?? ''),
      [columns.rsvp]: words.answers[data.rsvp],
      [columns.party]: data.party ?? 1,
      [columns.table]: table?.data.label ?? '',
      [columns.seat]: (table && data.seat?.seat) ?? '',
      [columns.meal]: diet?.meal ?? '',
      [columns.diet]: allSaid('food', diet?.avoids ?? []).join('; '),
      [columns.here]: isHere(id) ? words.here : '',
    }
  })
  // Without the mark spreadsheets read names with accents as Western letters.
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true, columns: Object.values(columns) })}`
}
