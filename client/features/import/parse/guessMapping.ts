import { cellTimes } from './cellTimes.ts'
import type { CsvRow } from '../../../data/files/csvRows.ts'
import { parseDuration } from './duration.ts'
import type { ColumnMapping } from './preview.ts'

/** Without a header: columns of times and lengths by what they hold, the title as the first text. */
export function guessMapping(rows: readonly CsvRow[]): ColumnMapping {
  const sample = rows.slice(0, 40).filter(({ cells }) => cells.filter(Boolean).length > 1)
  const width = Math.min(30, Math.max(0, ...sample.map(({ cells }) => cells.length)))
  const columns = Array.from({ length: width }, (_, index) =>
    sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''),
  )
  const mostly = (index: number, test: (cell: string) => boolean) => {
    const cells = columns[index] ?? []
    return cells.length > 0 && cells.filter(test).length >= cells.length * 0.6
  }
  const isTime = (cell: string) => cellTimes(cell, '').doubts.length === 0 && !/^\d+$/.test(cell)
  const mapping: ColumnMapping = {}
  for (let index = 0; index < width; index++) {
    if (mostly(index, isTime)) {
      if (mapping.start === undefined) mapping.start = index
      else mapping.end ??= index
    } else if (mostly(index, (cell) => parseDuration(cell) !== undefined))
      mapping.duration ??= index
    else if (mostly(index, (cell) => /\p{L}{2}/u.test(cell))) mapping.title ??= index
  }
  return mapping
}
