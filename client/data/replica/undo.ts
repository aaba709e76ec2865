import { editDiff, valueAt } from './editDiff.ts'
import type { PlannedRecord } from './planEdits.ts'
import type { WriteOutcome } from './write.ts'
import { setIfStill, type WriteOp } from './writeOp.ts'

/**
 * Takes an edit back with an ordinary edit: only the values it changed, and only where they are
 * still as it left them. What others did meanwhile stays. Its outcome can be undone in turn.
 */
export type Undo = { apply: () => Promise<WriteOutcome> }

export function undoOf(
  written: readonly PlannedRecord[],
  write: (ops: WriteOp[]) => Promise<WriteOutcome>,
): Undo {
  return { apply: () => write(written.toReversed().map(compensation)) }
}

function compensation({ before, after, type }: PlannedRecord): WriteOp {
  const { id } = after
  if (before === null || (before._deleted && !after._deleted)) {
    return { op: 'delete', id, ifLastBy: after.by }
  }
  if (after._deleted && !before._deleted) return { op: 'restore', id }
  const edited = editDiff(type, before.data, after.data)
  return {
    op: 'patch',
    id,
    change: (data) =>
      edited.reduce(
        (now, value) =>
          setIfStill(now, value.path, value.after, valueAt(data, value.path), value.before),
        data,
      ),
  }
}
