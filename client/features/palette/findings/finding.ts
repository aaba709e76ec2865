import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { paletteWords } from '../../../words/palette.ts'

export type FindingKind = Exclude<keyof typeof paletteWords.kinds, 'command'>

/** The kinds in the order in which they are listed where nothing else decides. */
export const KINDS = [
  'wedding',
  'moment',
  'person',
  'guest',
  'vendor',
  'contact',
  'shot',
  'task',
  'money',
  'document',
  'message',
  'announcement',
  'incident',
  'photo',
  'household',
  'table',
  'place',
  'shotList',
  'day',
  'section',
  'template',
  'diet',
  'member',
  'thread',
] as const satisfies readonly FindingKind[]

/** Something that can be found, and where it opens. */
export type Finding = {
  /** Of the record, and of the part of it: the same on every day. */
  key: string
  kind: FindingKind
  scope: ScopeName
  title: string
  /** What is shown under the title; words in it find it, too. */
  line: string
  /** Everything else it is found by. */
  also: string
  /** The address that shows it. */
  to: string
}
