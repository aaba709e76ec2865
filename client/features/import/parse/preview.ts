import type { FileRefusal } from '../../../data/files/readText.ts'

/** Minutes from local midnight of the item's day; may pass 1440. */
export type Minute = number

/** Why a person should look at a line; the sentences are the interface's. */
export type Doubt =
  /** am or pm was not written. */
  | { code: 'halfGuessed'; minute: Minute }
  /** Taken to be after midnight because the times run backwards. */
  | { code: 'nextDayGuessed'; minute: Minute }
  /** No end and no length: taken from the next start, or the usual length. */
  | { code: 'lengthGuessed'; durationMin: number; from: 'next' | 'usual' }
  | { code: 'endBeforeStart'; end: Minute }
  /** Length and end do not agree; the end was taken. */
  | { code: 'lengthContradicts'; durationMin: number }
  | { code: 'approximate' }
  /** Hours without minutes or am/pm. */
  | { code: 'bareHours' }
  | { code: 'noTime' }
  | { code: 'timeNotRead'; text: string }
  | { code: 'dayNotRead'; text: string }
  | { code: 'cut'; field: 'title' | 'location' | 'notes' | 'who' | 'category'; limit: number }
  | { code: 'quoteUnclosed' }
  | { code: 'formula' }

export type LineRefusal =
  | { code: 'noTime' }
  | { code: 'noTitle' }
  | { code: 'lineTooLong'; length: number; limit: number }

export type Heading =
  | { kind: 'day'; day: number }
  | { kind: 'section'; name: string }
  | { kind: 'columns' }

export type Verdict =
  | { verdict: 'understood' }
  | { verdict: 'doubtful'; reasons: readonly Doubt[] }
  | { verdict: 'refused'; reason: LineRefusal }
  | { verdict: 'heading'; heading: Heading }
  | { verdict: 'continuation' }
  | { verdict: 'blank' }

/** One line of the source, counted from 1. A long line is shown in part. */
export type ImportLine = { number: number; text: string } & Verdict

export type DayDoubt = 'yearMissing' | 'dateMissing' | 'orderOfDayAndMonth' | 'yearGuessed'

export type ImportDay = {
  /** Its place in `days`; items name it. */
  index: number
  title: string
  /** YYYY-MM-DD, when it could be told. */
  date?: string
  doubts: readonly DayDoubt[]
}

export type ImportItem = {
  day: number
  startMin?: Minute
  endMin?: Minute
  durationMin: number
  title: string
  location?: string
  who: string[]
  notes?: string
  category?: string
  /** Line numbers, ascending; no line belongs to two items. */
  sourceLines: number[]
}

export const IMPORT_FIELDS = [
  'day',
  'start',
  'end',
  'duration',
  'title',
  'location',
  'who',
  'notes',
  'category',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Which column (from 0) holds a field. */
export type ColumnMapping = Partial<Record<ImportField, number>>

export type ImportColumns = {
  delimiter: string
  /** The header as written; absent when the first row is data. */
  header?: readonly string[]
  /** How many columns the widest row has. */
  count: number
  mapping: ColumnMapping
}

export type ImportPreview = {
  /** Nothing was read: `lines`, `days` and `items` are empty. */
  refused?: FileRefusal
  lines: readonly ImportLine[]
  days: readonly ImportDay[]
  items: readonly ImportItem[]
  columns?: ImportColumns
}

/** What is known of the wedding before its run sheet is read. */
export type ImportContext = {
  /** YYYY-MM-DD: gives weekdays and dates without a year their year. */
  weddingDate?: string
}
