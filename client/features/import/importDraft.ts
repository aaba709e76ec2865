import * as z from 'zod/mini'
import { IMPORT_FIELDS, type ColumnMapping } from './parse/preview.ts'

/** What a person changed about one line. */
const edit = z.object({
  /** Decided by hand; absent: as proposed. */
  skip: z.optional(z.boolean()),
  title: z.optional(z.string()),
  /** Minutes of the day. */
  at: z.optional(z.number()),
  durationMin: z.optional(z.number()),
})
export type LineEdit = z.output<typeof edit>

/** An import that is not accepted yet: it survives a reload, and nothing of it is written. */
export const importDraft = z.object({
  text: z.string(),
  /** Of the chosen file. */
  name: z.optional(z.string()),
  /** The letters of the file are a guess. */
  encodingGuessed: z.optional(z.boolean()),
  /** The text was made of a workbook, a calendar or a rundown. */
  isTable: z.optional(z.boolean()),
  mapping: z.optional(z.partialRecord(z.enum(IMPORT_FIELDS), z.number())),
  /** By number of the line. */
  edits: z.record(z.string(), edit),
  /** By place of the day in the sheet: id of a day, `new` or `none`. */
  days: z.record(z.string(), z.string()),
  bySection: z.optional(z.boolean()),
})
export type ImportDraft = z.output<typeof importDraft>

export const emptyImport: ImportDraft = { text: '', edits: {}, days: {} }

/** The mapping without absent members, as the parser takes it. */
export function mappingOf(mapping: ImportDraft['mapping']): ColumnMapping | undefined {
  if (mapping === undefined) return undefined
  const columns: ColumnMapping = {}
  for (const field of IMPORT_FIELDS) {
    const column = mapping[field]
    if (column !== undefined) columns[field] = column
  }
  return columns
}
