import Papa from 'papaparse'
import { shortRuns } from './plainText.ts'

export type CsvRow = {
  cells: string[]
  /** Lines of the source, from 1; a quoted cell may span several. */
  lines: number[]
  /** A quote was opened and never closed. */
  unclosed: boolean
}

/** Rows of delimited text (`,` `;` tab or `|`, recognised by itself), each with its lines. */
export function csvRows(text: string): { rows: CsvRow[]; delimiter: string } {
  const rows: CsvRow[] = []
  let delimiter = ','
  let line = 1
  let at = 0
  Papa.parse<string[]>(text, {
    delimitersToGuess: ['\t', ',', ';', '|'],
    newline: '\n',
    step: ({ data, meta, errors }) => {
      delimiter = meta.delimiter
      const lines = [line]
      for (let next = at; next < meta.cursor; next++) {
        if (text[next] !== '\n') continue
        line += 1
        if (next + 1 < meta.cursor) lines.push(line)
      }
      at = meta.cursor
      rows.push({
        cells: data.map((cell) => shortRuns(cell.trim())),
        lines,
        unclosed: errors.some(({ code }) => code === 'MissingQuotes'),
      })
    },
  })
  return { rows, delimiter }
}
