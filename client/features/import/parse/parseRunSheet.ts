import { plainText } from './plainText.ts'
import type {
  ColumnMapping,
  ImportContext,
  ImportItem,
  ImportLine,
  ImportPreview,
} from './preview.ts'
import type { RawItem } from './rawItem.ts'
import { readPlainSheet } from './readPlainSheet.ts'
import { readTable } from './readTable.ts'
import { refusalOfText } from './readText.ts'
import { resolveTimes } from './resolveTimes.ts'
import type { SheetRead } from './sheetRead.ts'

/** A line of the preview is shown in part beyond this. */
const SHOWN_CHARS = 500

/**
 * Reads a run sheet, table or text, into moments and a verdict on every line. Writes nothing, knows
 * no network, and never throws for what is in the text.
 *
 * @param mapping which column holds which field, where a person chose them
 */
export function parseRunSheet(
  text: string,
  context: ImportContext,
  mapping?: ColumnMapping,
): ImportPreview {
  const refused = refusalOfText(text)
  if (refused) return { refused, lines: [], days: [], items: [] }
  const plain = plainText(text)
  const sheet = readTable(plain, context, mapping) ?? readPlainSheet(plain, context)
  return previewOf(sheet)
}

function previewOf(sheet: SheetRead): ImportPreview {
  const times = resolveTimes(sheet.items)
  const doubtful = new Map<number, RawItem['doubts']>()
  const items = sheet.items.map((raw, index): ImportItem => {
    const resolved = times[index] ?? { durationMin: 30, doubts: raw.doubts }
    const first = raw.sourceLines[0]
    if (first !== undefined) doubtful.set(first, resolved.doubts)
    const notes = raw.notes.join('\n')
    return {
      day: raw.day,
      ...(resolved.startMin !== undefined && { startMin: resolved.startMin }),
      ...(resolved.endMin !== undefined && { endMin: resolved.endMin }),
      durationMin: resolved.durationMin,
      title: raw.title,
      ...(raw.location && { location: raw.location }),
      who: raw.who,
      ...(notes && { notes }),
      ...(raw.category && { category: raw.category }),
      sourceLines: raw.sourceLines,
    }
  })
  const lines = sheet.lines.map((line): ImportLine => {
    const shown = { number: line.number, text: line.text.slice(0, SHOWN_CHARS) }
    const reasons = doubtful.get(line.number) ?? []
    return line.verdict === 'understood' && reasons.length > 0
      ? { ...shown, verdict: 'doubtful', reasons }
      : { ...line, ...shown }
  })
  return {
    lines,
    days: sheet.days,
    items,
    ...(sheet.columns && { columns: sheet.columns }),
  }
}
