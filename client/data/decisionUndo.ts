import { valueAt, withValueAt } from '#shared/merge/path.ts'
import { sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ResolutionData } from '#shared/schema/resolution.ts'
import type { Replica } from './replica/database.ts'
import type { Undo } from './replica/undo.ts'
import type { WriteOutcome } from './replica/write.ts'
import type { WriteOp } from './replica/writeOp.ts'

/** A resolution that is to be written. */
export type PlannedDecision = { id: string; scope: ScopeName; data: ResolutionData }

/** A decision, and what stood at its place when it was made. */
type Before = PlannedDecision & { value: Json | undefined }

export async function standsNow(
  { records }: Replica,
  planned: readonly PlannedDecision[],
): Promise<Before[]> {
  const ids = [...new Set(planned.map(({ data }) => data.record))]
  const here = new Map(
    (await records.storageInstance.findDocumentsById(ids, true)).map((one) => [one.id, one]),
  )
  return planned.map((one) => ({
    ...one,
    value: valueAt(here.get(one.data.record)?.data ?? null, one.data.path),
  }))
}

/**
 * Takes decisions back. One that nobody has heard of yet is gone, and its question stands again; one
 * that has settled its question is followed by the value from before, where it is still as decided.
 */
export function decisionUndo(
  { records }: Replica,
  before: readonly Before[],
  given: {
    isSettled: (conflict: string) => boolean
    write: (ops: readonly WriteOp[]) => Promise<WriteOutcome>
    /** What was taken back is decided anew: the server hears of a decision once. */
    again: () => Promise<WriteOutcome>
  },
): Undo {
  async function isDeleted(id: string): Promise<boolean> {
    const [document] = await records.storageInstance.findDocumentsById([id], true)
    return document?._deleted === true
  }

  async function back({ id, data, value }: Before): Promise<WriteOp[]> {
    if (!given.isSettled(data.conflict)) return [{ op: 'delete', id }]
    if (data.path === '_deleted') {
      return (await isDeleted(data.record)) ? [{ op: 'restore', id: data.record }] : []
    }
    const change: Extract<WriteOp, { op: 'patch' }>['change'] = (now) =>
      sameJson(valueAt(now, data.path), data.value) ? withValueAt(now, data.path, value) : now
    return [{ op: 'patch', id: data.record, change }]
  }

  return {
    async apply() {
      const outcome = await given.write((await Promise.all(before.map(back))).flat())
      return outcome.ok ? { ...outcome, undo: { apply: given.again } } : outcome
    },
  }
}
