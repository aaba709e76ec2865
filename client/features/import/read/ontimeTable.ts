import { importWords } from '../../../words/importing.ts'

/** What an Ontime rundown says of one of its entries; times as text, as a table has them. */
export type OntimeEntry =
  | { section: string }
  | {
      start: string
      end: string
      duration: string
      title: string
      cue: string
      note: string
      isSkipped: boolean
    }

/** A rundown as rows of a run sheet. What is skipped there is kept, and says so in its notes. */
export function ontimeTable(entries: readonly OntimeEntry[]): string[][] {
  const { start, end, duration, title, notes } = importWords.table
  return [
    [start, end, duration, title, notes],
    ...entries.map((entry) =>
      'section' in entry
        ? [entry.section]
        : [entry.start, entry.end, entry.duration, entry.title, notesOf(entry)],
    ),
  ]
}

function notesOf({ note, cue, isSkipped }: Exclude<OntimeEntry, { section: string }>): string {
  const { cue: cueIs, skipped } = importWords.table
  return [note, cue === '' ? '' : cueIs(cue), isSkipped ? skipped : '']
    .filter((part) => part !== '')
    .join('\n')
}
