import { formatRunningHours } from '#shared/schedule/venueTime.ts'
import { paperWords } from '../../../words/paper.ts'
import type { SheetDay } from '../runSheet.ts'

export const TABLE_COLUMNS = [
  'day',
  'date',
  'start',
  'end',
  'minutes',
  'title',
  'place',
  'who',
  'category',
  'notes',
] as const
export type TableColumn = (typeof TABLE_COLUMNS)[number]

export type TableRow = Record<Exclude<TableColumn, 'minutes'>, string> & {
  minutes: number
  /** Minutes of the day, for programs that know times. */
  startMin: number
  endMin: number
}

/** The run sheet as a flat table; times past midnight as 25:45, as they are read back. */
export function tableRows(days: readonly SheetDay[]): readonly TableRow[] {
  return days.flatMap((day) =>
    day.rows.map((row) => ({
      day: day.title,
      date: day.date,
      start: formatRunningHours(row.start),
      end: formatRunningHours(row.end),
      minutes: row.end - row.start,
      startMin: row.start,
      endMin: row.end,
      title: row.isSkipped ? paperWords.skipped(row.title) : row.title,
      place: row.place,
      who: row.who.join('; '),
      category: row.category,
      notes: row.notes,
    })),
  )
}
