import type { HistoryLine } from '../../../data/history/remember.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { changeWords, type ChangedField } from '../../../words/changes.ts'
import { historyWords } from '../../../words/history.ts'
import type { NameOf } from '../../../words/values.ts'
import { lineEdit } from './lineEdit.ts'

/** A line in words; the same object as long as the line is. */
export type ToldLine = {
  line: HistoryLine
  headline: string
  fields: readonly ChangedField[]
  /** The record's own name, or what it is. */
  about: string
}

/** Bookkeeping of questions: what was decided stands as a line of the record that it is about. */
const UNTOLD: ReadonlySet<string> = new Set(['conflict', 'resolution', 'handover'])

export function isTold({ type }: HistoryLine): boolean {
  return !UNTOLD.has(type)
}

/** Tells each line once: as long as it is the same line it keeps its object, and its row is not drawn anew. */
export function createTeller(scope: ScopeName, names: NameOf): (line: HistoryLine) => ToldLine {
  const known = new WeakMap<HistoryLine, ToldLine>()
  return (line) => {
    const told = known.get(line) ?? tellLine(scope, line, names)
    known.set(line, told)
    return told
  }
}

function tellLine(scope: ScopeName, line: HistoryLine, names: NameOf): ToldLine {
  const nameOf: NameOf = (id) => names(id) ?? (id === line.record ? line.title || null : null)
  const { headline, fields } = changeWords(lineEdit(scope, line), nameOf)
  const about = line.title || (nameOf(line.record) ?? '')
  return { line, headline: headlineOf(line, headline, about), fields, about }
}

function headlineOf(line: HistoryLine, headline: string, about: string): string {
  if (line.cause === 'erased') return historyWords.erased(line.type)
  if (line.type === 'member') return historyWords.joined[line.kind](about)
  if (line.type === 'savepoint' && line.kind === 'created') return historyWords.named(about)
  return headline
}
