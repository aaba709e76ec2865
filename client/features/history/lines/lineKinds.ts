import type { HistoryLine } from '../../../data/history/remember.ts'
import type { historyWords } from '../../../words/history.ts'

export type LineKind = keyof typeof historyWords.lines.kinds

/** Which lines a choice of kind shows. */
export function isOfKind(line: HistoryLine, kind: LineKind): boolean {
  const { cause } = line
  switch (kind) {
    case 'all':
      return true
    case 'added':
      return line.kind === 'created'
    case 'changed':
      return line.kind === 'changed' && cause !== 'superseded'
    case 'deleted':
      return line.kind === 'deleted' || line.kind === 'restored'
    case 'merged':
      return cause === 'merge'
    case 'decided':
      return cause === 'resolution' || cause === 'rule'
    case 'late':
      return cause === 'superseded' || line.lost.length > 0
  }
}
