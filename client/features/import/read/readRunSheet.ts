import { readText, type FileRefusal } from '../../../data/files/readText.ts'
import { calendarRows, isCalendar } from './readCalendar.ts'
import { ontimeProject } from './ontimeProject.ts'
import { readWorkbook } from './readWorkbook.ts'
import { tableText } from './tableText.ts'

export type ReadRunSheet =
  | {
      ok: true
      text: string
      encodingGuessed: boolean
      /** The text is a table that was made of another kind of file. */
      isTable: boolean
    }
  | { ok: false; reason: FileRefusal }

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/**
 * What a chosen file says as text, judged by its content and never by its name: workbooks (.xlsx),
 * calendars (.ics) and Ontime's rundowns become tables; text stays as it is.
 */
export async function readRunSheet(
  bytes: Uint8Array<ArrayBuffer>,
  zone: string | undefined,
): Promise<ReadRunSheet> {
  if (ZIP.every((byte, at) => bytes[at] === byte)) {
    const table = await readWorkbook(bytes)
    return table.ok ? { ...table, encodingGuessed: false, isTable: true } : table
  }
  const read = readText(bytes)
  if (!read.ok) return read
  const rows = isCalendar(read.text)
    ? calendarRows(read.text, zone)
    : /^\s*[[{]/.test(read.text)
      ? ontimeProject(read.text)
      : null
  return rows === null
    ? { ok: true, text: read.text, encodingGuessed: read.doubtful, isTable: false }
    : { ok: true, text: tableText(rows), encodingGuessed: read.doubtful, isTable: true }
}
