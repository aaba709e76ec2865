import type { FileRefusal } from '../../data/files/readText.ts'
import type { ColumnMapping, ImportContext, ImportPreview } from './parse/preview.ts'

/** `id` tells late answers from those still wanted. */
export type ImportRequest = { id: number } & (
  | { kind: 'file'; bytes: ArrayBuffer; zone: string | undefined }
  | {
      kind: 'text'
      text: string
      context: ImportContext
      /** The text comes from a spreadsheet, also where it has no header. */
      isTable: boolean
      mapping: ColumnMapping | undefined
    }
)

export type ImportAnswer = { id: number } & (
  | { kind: 'decoded'; text: string; encodingGuessed: boolean; isTable: boolean }
  | { kind: 'refused'; reason: FileRefusal }
  | { kind: 'preview'; preview: ImportPreview }
  | { kind: 'failed' }
)
