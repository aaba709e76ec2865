import type { ColumnMapping, ImportContext } from './preview.ts'
import type { SheetRead } from './sheetRead.ts'

export function readTable(
  _text: string,
  _context: ImportContext,
  _mapping: ColumnMapping | undefined,
): SheetRead | undefined {
  return undefined
}
