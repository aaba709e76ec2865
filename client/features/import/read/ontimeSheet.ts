import { ontimeTable, type OntimeEntry } from './ontimeTable.ts'

const HEADER_ROWS = 20
const SECTIONS: readonly string[] = ['block', 'group']
/** Ends of groups carry nothing; a delay is no moment. */
const NOTHING: readonly string[] = ['group-end', 'delay']

/**
 * Rows of a worksheet that follows Ontime's conventions, as rows of a run sheet; null for any other.
 * Its columns are known by their published names: docs.getontime.no, "Import from spreadsheets".
 */
export function ontimeSheet(rows: readonly (readonly string[])[]): string[][] | null {
  const at = rows.slice(0, HEADER_ROWS).findIndex((row) => isHeader(row.map(plain)))
  const header = rows[at]?.map(plain)
  if (header === undefined) return null
  const column = (...names: string[]) => header.findIndex((cell) => names.includes(cell))
  const columns = {
    type: column('timer type', 'type'),
    start: column('start', 'time start'),
    end: column('end', 'time end'),
    duration: column('duration'),
    title: column('title', 'event title'),
    cue: column('cue'),
    note: column('note', 'notes'),
    skip: column('skip'),
  }
  const entries = rows.slice(at + 1).flatMap((row): OntimeEntry[] => {
    const cell = (name: keyof typeof columns) => row[columns[name]]?.trim() ?? ''
    const type = plain(cell('type'))
    if (NOTHING.includes(type) || row.every((one) => one.trim() === '')) return []
    if (SECTIONS.includes(type)) return [{ section: cell('title') }]
    return [
      {
        start: cell('start'),
        end: cell('end'),
        duration: cell('duration'),
        title: cell('title'),
        cue: cell('cue'),
        note: cell('note'),
        isSkipped: type === 'skip' || isYes(cell('skip')),
      },
    ]
  })
  return ontimeTable(entries)
}

function isHeader(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => cell === 'title' || cell === 'event title') &&
    cells.some((cell) => ['timer type', 'end action', 'link start', 'time warning'].includes(cell))
  )
}

function isYes(cell: string): boolean {
  return !['', 'false', 'no', '0'].includes(plain(cell))
}

function plain(cell: string): string {
  return cell.trim().toLowerCase()
}
