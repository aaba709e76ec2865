import type { ImportColumns, ImportDay, ImportLine } from './preview.ts'
import type { RawItem } from './rawItem.ts'

/** A sheet as read line by line, before times are resolved against their neighbours. */
export type SheetRead = {
  lines: ImportLine[]
  days: ImportDay[]
  items: RawItem[]
  columns?: ImportColumns
}
