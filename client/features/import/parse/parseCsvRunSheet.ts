import { assemble } from './assemble.ts'
import { cellTimes } from './cellTimes.ts'
import { mappingFromHeader } from './columns.ts'
import { csvRows, type CsvRow } from '../../../data/files/csvRows.ts'
import { dayList, type DayList } from './days.ts'
import { splitNames } from './details.ts'
import { parseDurationCell } from './duration.ts'
import { guessMapping } from './guessMapping.ts'
import { MAX_ROW_CHARS } from './limits.ts'
import { plainText } from '../../../data/files/plainText.ts'
import type {
  ColumnMapping,
  ImportContext,
  ImportField,
  ImportLine,
  ImportPreview,
  Verdict,
} from './preview.ts'
import type { RawItem } from './rawItem.ts'
import { refusalOfText } from '../../../data/files/readText.ts'

/**
 * A run sheet from a spreadsheet. The header is recognised, or the caller says which column holds
 * what; a header row is then still recognised as such. Cells stay text, formulas too.
 */
export function parseCsvRunSheet(
  text: string,
  context: ImportContext = {},
  chosen?: ColumnMapping,
): ImportPreview {
  const refused = refusalOfText(text)
  if (refused) return { refused, lines: [], days: [], items: [] }
  const plain = plainText(text)
  const { rows, delimiter } = csvRows(plain)
  const named = rows.slice(0, 20).findIndex(({ cells }) => mappingFromHeader(cells))
  const recognised = mappingFromHeader(rows[named]?.cells ?? [])
  const mapping = chosen ?? recognised ?? guessMapping(rows)
  const headerAt = named === -1 ? unknownHeader(rows, mapping) : named
  const header = rows[headerAt]
  const days = dayList(context)
  const verdicts = new Map<number, Verdict>()
  const sheet: Sheet = { mapping, days, verdicts, raws: [], day: undefined, section: undefined }
  rows.forEach((row, index) => {
    if (index === headerAt)
      settle(row, { verdict: 'heading', heading: { kind: 'columns' } }, verdicts)
    else if (index < headerAt) takePreface(row, sheet)
    else takeRow(row, sheet)
  })

  const assembled = assemble(sheet.raws)
  const lines = plain.split('\n').map((source, index): ImportLine => {
    const number = index + 1
    const verdict = assembled.verdicts.get(number) ?? verdicts.get(number) ?? { verdict: 'blank' }
    return { number, text: source.slice(0, 300).toWellFormed(), ...verdict }
  })
  return {
    lines,
    days: days.days,
    items: assembled.items,
    columns: {
      delimiter,
      ...(header && { header: header.cells }),
      count: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
      mapping,
    },
  }
}

type Sheet = {
  mapping: ColumnMapping
  days: DayList
  verdicts: Map<number, Verdict>
  raws: RawItem[]
  day: number | undefined
  section: string | undefined
}

function takeRow(row: CsvRow, sheet: Sheet) {
  const { verdicts, mapping, days } = sheet
  const filled = row.cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
  const length = row.cells.reduce((sum, cell) => sum + cell.length, 0)
  if (filled.length === 0) {
    settle(row, { verdict: 'blank' }, verdicts)
    return
  }
  if (length > MAX_ROW_CHARS) {
    const reason = { code: 'lineTooLong', length, limit: MAX_ROW_CHARS } as const
    for (const line of row.lines) verdicts.set(line, { verdict: 'refused', reason })
    return
  }
  const cell = (field: ImportField) => {
    const index = mapping[field]
    return index === undefined ? '' : (row.cells[index] ?? '')
  }
  const times = cellTimes(cell('start'), cell('end'))
  const title = cell('title')
  const alone = filled.length === 1 ? filled[0] : undefined
  if (alone !== undefined && times.start === undefined && takeHeading(alone, row, sheet)) return
  if (title === '') {
    const reason = { code: 'noTitle' } as const
    settle(row, { verdict: 'refused', reason }, verdicts)
    return
  }
  const dayText = cell('day') || (times.date ?? '')
  if (dayText !== '') sheet.day = days.titled(dayText)
  sheet.raws.push(rawItem(row, sheet, cell, times, title))
}

/** A first row without a time above a row with one is a header in words not known here; else -1. */
function unknownHeader(rows: readonly CsvRow[], { start }: ColumnMapping): number {
  const isTimed = (row: CsvRow | undefined) =>
    start !== undefined && cellTimes(row?.cells[start] ?? '', '').start !== undefined
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''))
  const hasWords = (rows[first]?.cells ?? []).filter((cell) => cell !== '').length > 1
  return hasWords && !isTimed(rows[first]) && isTimed(rows[first + 1]) ? first : -1
}

/** What stands above the header: the name of the wedding, perhaps the day. */
function takePreface(row: CsvRow, sheet: Sheet) {
  const { days, verdicts } = sheet
  const filled = row.cells.filter((cell) => cell !== '')
  const day = filled.length === 1 ? days.named(filled[0] ?? '') : undefined
  if (filled.length === 0) settle(row, { verdict: 'blank' }, verdicts)
  else if (day === undefined) {
    settle(row, { verdict: 'refused', reason: { code: 'noTime' } }, verdicts)
  } else {
    sheet.day = day
    settle(row, { verdict: 'heading', heading: { kind: 'day', day } }, verdicts)
  }
}

function rawItem(
  row: CsvRow,
  sheet: Sheet,
  cell: (field: ImportField) => string,
  times: ReturnType<typeof cellTimes>,
  title: string,
): RawItem {
  const durationText = cell('duration')
  const durationMin = parseDurationCell(durationText)
  const doubts = [...times.doubts]
  if (durationText !== '' && durationMin === undefined) {
    doubts.push({ code: 'timeNotRead', text: durationText.slice(0, 80) })
  }
  if (row.unclosed) doubts.push({ code: 'quoteUnclosed' })
  if (row.cells.some((text) => /^[=@]|^[+-](?=[a-z(])/i.test(text)))
    doubts.push({ code: 'formula' })
  const category = cell('category') || sheet.section
  return {
    day: (sheet.day ??= sheet.days.unnamed()),
    ...(times.start && { start: times.start }),
    ...(times.end && { end: times.end }),
    ...(durationMin !== undefined && { durationMin }),
    title: title.replaceAll(/\s*\n\s*/g, ' '),
    ...(cell('location') && { location: cell('location').replaceAll(/\s*\n\s*/g, ', ') }),
    who: splitNames(cell('who')),
    notes: cell('notes') === '' ? [] : [cell('notes')],
    ...(category && { category }),
    sourceLines: row.lines,
    doubts,
  }
}

/** A row with one filled cell and no time names a day or a section. */
function takeHeading(text: string, row: CsvRow, sheet: Sheet): boolean {
  const day = sheet.days.named(text)
  if (day !== undefined) {
    sheet.day = day
    sheet.section = undefined
    settle(row, { verdict: 'heading', heading: { kind: 'day', day } }, sheet.verdicts)
    return true
  }
  if (row.cells.length < 2 || text.length > 60) return false
  const name = text.replace(/[\s:]+$/, '')
  sheet.section = name
  settle(row, { verdict: 'heading', heading: { kind: 'section', name } }, sheet.verdicts)
  return true
}

function settle(row: CsvRow, verdict: Verdict, verdicts: Map<number, Verdict>) {
  row.lines.forEach((line, nth) => {
    verdicts.set(line, nth === 0 ? verdict : { verdict: 'continuation' })
  })
}
