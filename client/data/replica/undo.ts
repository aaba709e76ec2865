import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { withoutEdit, type Marks } from '#shared/schema/record/marks.ts'
import { marks } from '#shared/schema/record/values.ts'
import { editDiff, valueAt, withValue } from './editDiff.ts'
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
  newId: () => string,
  write: (ops: WriteOp[]) => Promise<WriteOutcome>,
): Undo {
  return {
    apply: () => write(written.toReversed().map((record) => compensation(record, newId))),
  }
}

function compensation({ before, after, type }: PlannedRecord, newId: () => string): WriteOp {
  const { id } = after
  if (before === null || (before._deleted && !after._deleted)) {
    return { op: 'delete', id, ifLastBy: after.by }
  }
  if (after._deleted && !before._deleted) return { op: 'restore', id }
  const isSticky = (name: string | undefined) =>
    name !== undefined && type?.fields[name]?.merge.kind === 'sticky'
  const edited = editDiff(type, before.data, after.data)
  const ticked = new Set(edited.flatMap(({ path: [name] }) => (isSticky(name) ? [name] : [])))
  const plain = edited.filter(({ path: [name] }) => !isSticky(name))
  return {
    op: 'patch',
    id,
    change: (data) => {
      const set = plain.reduce(
        (now, value) =>
          setIfStill(now, value.path, value.after, valueAt(data, value.path), value.before),
        data,
      )
      return [...ticked].reduce((now, name) => withoutTick(now, name ?? '', before, after), set)
    },
  }

  /** Marks only grow: a tick that others may have by now is cleared, not removed. */
  function withoutTick(
    data: JsonObject,
    name: string,
    from: { data: JsonObject },
    to: { data: JsonObject },
  ): JsonObject {
    const now = marksIn(data, name) ?? { marks: {}, cleared: {} }
    const back = withoutEdit(now, marksIn(from.data, name), marksIn(to.data, name), newId)
    return withValue(data, [name], back)
  }
}

function marksIn(data: JsonObject, name: string): Marks | undefined {
  return marks.safeParse(data[name]).data
}
