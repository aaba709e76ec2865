import Papa from 'papaparse'
import { paperWords } from '../../../words/paper.ts'
import type { SheetDay } from '../runSheet.ts'
import { TABLE_COLUMNS, tableRows } from './tableRows.ts'

/**
 * The run sheet as CSV that spreadsheets open and this app reads back. A text that a spreadsheet would
 * run as a formula is set off with an apostrophe.
 */
export function sheetCsv(days: readonly SheetDay[]): string {
  const names = paperWords.columns
  const rows = tableRows(days).map((row) =>
    Object.fromEntries(TABLE_COLUMNS.map((column) => [names[column], row[column]])),
  )
  const columns = TABLE_COLUMNS.map((column) => names[column])
  // Without the mark spreadsheets read names with accents as Western letters.
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true, columns })}`
}
