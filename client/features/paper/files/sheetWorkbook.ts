import writeWorkbook from 'write-excel-file/universal'
import { paperWords } from '../../../words/paper.ts'
import type { SheetDay } from '../runSheet.ts'
import { TABLE_COLUMNS, tableRows, type TableColumn, type TableRow } from './tableRows.ts'

const DAY_MINUTES = 1_440
const MOST_NAME = 31
const WIDTHS: Readonly<Record<TableColumn, number>> = {
  day: 18,
  date: 12,
  start: 8,
  end: 8,
  minutes: 9,
  title: 40,
  place: 28,
  who: 28,
  category: 14,
  notes: 50,
}

/** The run sheet as an .xlsx workbook, a worksheet a day; times are times there, and can be counted with. */
export async function sheetWorkbook(days: readonly SheetDay[]): Promise<Blob> {
  const names = new Set<string>()
  const header = TABLE_COLUMNS.map((column) => ({
    value: paperWords.columns[column],
    fontWeight: 'bold' as const,
  }))
  return writeWorkbook(
    days.map((day) => ({
      sheet: sheetName(day.title, names),
      columns: TABLE_COLUMNS.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
      data: [header, ...tableRows([day]).map((row) => TABLE_COLUMNS.map((one) => cell(row, one)))],
    })),
  ).toBlob()
}

function cell(row: TableRow, column: TableColumn) {
  if (column === 'minutes') return { value: row.minutes, type: Number }
  if (column === 'start' || column === 'end') {
    const minute = column === 'start' ? row.startMin : row.endMin
    return { value: minute / DAY_MINUTES, type: Number, format: '[hh]:mm' }
  }
  // Always text: what begins with = is a formula nowhere.
  return { value: row[column], type: String, wrap: column === 'notes' }
}

/** Worksheets have short names without a few characters, and no name twice. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(/[[\]:*?/\\'\s]+/g, ' ').trim() || paperWords.day
  for (let nth = 1; ; nth += 1) {
    const ending = nth === 1 ? '' : ` ${nth}`
    const name = `${plain.slice(0, MOST_NAME - ending.length)}${ending}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
