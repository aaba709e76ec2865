import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { withoutEdit, type Waits } from '#shared/schema/record/marks.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { waits } from '#shared/schema/record/values.ts'
import { editDiff, valueAt, withValue, type EditedValue } from './editDiff.ts'
import { takenBackAs } from './madeForGood.ts'
import type { PlannedRecord } from './planEdits.ts'
import type { WriteOutcome } from './write.ts'
import type { WriteOp } from './writeOp.ts'

/**
 * Takes an edit back with an ordinary edit: only the values it changed, and only where they are
 * still as it left them. What others did meanwhile stays. Its outcome can be undone in turn.
 */
export type Undo = {
  apply: () => Promise<WriteOutcome>
  /** What the edit wrote; absent where it is taken back in a way of its own. */
  written?: readonly PlannedRecord[]
}

/** How much of an edit an undo found as the edit had left it. */
export type Taken = 'all' | 'part' | 'nothing'

type Write = (ops: WriteOp[]) => Promise<WriteOutcome>

export function undoOf(written: readonly PlannedRecord[], newId: () => string, write: Write): Undo {
  return {
    written,
    async apply() {
      const tally = new Map<string, { of: number; back: number }>()
      const steps = written
        .toReversed()
        .map((record) => ({ of: record.after.id, op: compensation(record, newId, tally) }))
      const outcome = await write(steps.map(({ op }) => op))
      if (!outcome.ok) return outcome
      const done = new Set(outcome.records.map(({ id }) => id))
      // What is not counted by values is one record that came or went.
      const counts = steps.map(({ of, op }) =>
        done.has(op.id) ? (tally.get(of) ?? { of: 1, back: 1 }) : { of: 1, back: 0 },
      )
      return { ...outcome, taken: takenOf(counts) }
    },
  }
}

/**
 * One edit of what two wrote to one value right after one another, as typing does: null where they
 * were apart, where somebody else's change came between, or where the second was a step of its own: it
 * took the value away, switched it, or led back to where it began.
 */
export function joined(first: Undo, next: Undo, newId: () => string, write: Write): Undo | null {
  const [a, b] = [only(first), only(next)]
  if (!a?.before || !b?.before || a.after.id !== b.after.id) return null
  if (a.after._deleted || b.after._deleted || a.before._deleted) return null
  if (parseStamp(b.after.at).ms - parseStamp(a.after.at).ms > PAUSE_MS) return null
  if (!sameJson(a.after.data, b.before.data)) return null
  const [was, is] = [onlyValue(a), onlyValue(b)]
  if (!was || !is || !sameJson([...was.path], [...is.path])) return null
  const isStep = is.before === undefined || is.after === undefined || typeof is.after === 'boolean'
  if (isStep || sameJson(was.before, is.after)) return null
  return undoOf([{ ...b, before: a.before }], newId, write)
}

/** Who goes on typing after this long does something else. */
const PAUSE_MS = 5_000

function only({ written }: Undo): PlannedRecord | undefined {
  return written?.length === 1 ? written[0] : undefined
}

function onlyValue({ before, after, type }: PlannedRecord): EditedValue | undefined {
  const edited = editDiff(type, before?.data ?? {}, after.data)
  return edited.length === 1 ? edited[0] : undefined
}

function takenOf(counts: readonly { of: number; back: number }[]): Taken {
  if (counts.every(({ of, back }) => back === of)) return 'all'
  return counts.some(({ back }) => back > 0) ? 'part' : 'nothing'
}

function compensation(
  { before, after, type }: PlannedRecord,
  newId: () => string,
  tally: Map<string, { of: number; back: number }>,
): WriteOp {
  const { id } = after
  const ifFits = true
  if (before === null || (before._deleted && !after._deleted)) {
    return takenBackAs(after, newId) ?? { op: 'delete', id, ifLastBy: after.by, ifFits }
  }
  if (after._deleted && !before._deleted) return { op: 'restore', id, ifFits }
  const isSticky = (name: string | undefined) =>
    name !== undefined && type?.fields[name]?.merge.kind === 'sticky'
  const edited = editDiff(type, before.data, after.data)
  const ticked = new Set(edited.flatMap(({ path: [name] }) => (isSticky(name) ? [name] : [])))
  const plain = edited.filter(({ path: [name] }) => !isSticky(name))
  return {
    op: 'patch',
    id,
    ifFits,
    change: (data) => {
      const still = plain.filter(({ path, after: left }) => sameJson(valueAt(data, path), left))
      tally.set(id, { of: plain.length + ticked.size, back: still.length + ticked.size })
      const set = still.reduce((now, value) => withValue(now, value.path, value.before), data)
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

function marksIn(data: JsonObject, name: string): Waits | undefined {
  return waits.safeParse(data[name]).data
}
