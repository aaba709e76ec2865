import readSheets from 'read-excel-file/universal'
import { MAX_BYTES, MAX_LINES } from '../../../data/files/fileLimits.ts'
import type { FileRefusal } from '../../../data/files/readText.ts'
import { mappingFromHeader } from '../parse/columns.ts'
import { ontimeSheet } from './ontimeSheet.ts'
import { clockText, tableText } from './tableText.ts'
import { unpackedBytes } from './unpackedBytes.ts'

/** A run sheet unpacks to a few megabytes at most. */
const MAX_UNPACKED = 60_000_000
const MINUTE_MS = 60_000
const DAY_MINUTES = 1_440
/** Day 0 of a spreadsheet: cells that hold a time alone are counted from here. */
const EPOCH = Date.UTC(1899, 11, 30)
/** A time alone may pass midnight, but not for longer than any wedding. */
const LONGEST_TIME_DAYS = 7
const HEADER_ROWS = 20

export type ReadTable = { ok: true; text: string } | { ok: false; reason: FileRefusal }

/**
 * An .xlsx workbook as table text. The sheets with a header of a run sheet are read, each below its
 * name where there are several; without any, the first sheet that holds something.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const refused =
    tooLarge(bytes.byteLength, MAX_BYTES) ?? tooLarge(unpackedBytes(bytes), MAX_UNPACKED)
  if (refused) return { ok: false, reason: refused }
  const sheets = await readSheets(bytes.slice().buffer).catch(() => null)
  if (sheets === null) return { ok: false, reason: { code: 'binary', looksLike: 'spreadsheet' } }
  const filled = sheets
    .map(({ sheet, data }) => sheetOf(sheet, data))
    .filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
  const timed = filled.filter(({ rows }) => headerAt(rows) !== -1)
  const chosen = timed.length > 0 ? timed : filled.slice(0, 1)
  const rows =
    chosen.length === 1
      ? (chosen[0]?.rows ?? [])
      : chosen.flatMap(({ name, rows: own }, nth) => [
          [name],
          ...own.slice(nth && headerAt(own) + 1),
        ])
  if (rows.length === 0) return { ok: false, reason: { code: 'empty' } }
  return rows.length > MAX_LINES
    ? { ok: false, reason: { code: 'tooManyLines', lines: rows.length, limit: MAX_LINES } }
    : { ok: true, text: tableText(rows) }
}

function tooLarge(bytes: number, limit: number): FileRefusal | undefined {
  return bytes > limit ? { code: 'tooLarge', bytes, limit } : undefined
}

function sheetOf(name: string, data: readonly (readonly unknown[])[]) {
  const rows = data.map((row) => row.map(cellText))
  return { name, rows: ontimeSheet(rows) ?? rows }
}

function headerAt(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, HEADER_ROWS).findIndex((row) => mappingFromHeader(row))
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : ''
}

/** A time, a date, or both; seconds are rounded away, since cells hold fractions of a day. */
function dateText(cell: Date): string {
  const minutes = Math.round((cell.getTime() - EPOCH) / MINUTE_MS)
  if (minutes >= 0 && minutes < LONGEST_TIME_DAYS * DAY_MINUTES) return clockText(minutes)
  const rounded = new Date(EPOCH + minutes * MINUTE_MS).toISOString()
  const [date, time] = [rounded.slice(0, 10), rounded.slice(11, 16)]
  return time === '00:00' ? date : `${date} ${time}`
}
