import Papa from 'papaparse'
import { shortRuns } from '../../../data/files/plainText.ts'

/** Rows of cells as the table text that is shown, edited and read; line breaks stay inside quotes. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const used = rows.map((row) => row.map((cell) => shortRuns(cell.trim())))
  const width = Math.max(0, ...used.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  return Papa.unparse(
    used.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
    { newline: '\n' },
  )
}

/** "25:30" of 1530: a run sheet goes past midnight. */
export function clockText(minute: number): string {
  const hours = Math.floor(minute / 60)
  return `${String(hours).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
