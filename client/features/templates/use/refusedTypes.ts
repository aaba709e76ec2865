import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'
import { namesOfType } from '../../../words/recordNames.ts'

/** What an edit would add that the role may not, in words ("lanes"); empty: all of it goes. */
export function refusedTypes(
  ops: readonly WriteOp[],
  actor: Actor | null | undefined,
  locked: boolean,
): readonly string[] {
  if (!actor) return []
  const context = { now: 0, locked, related: () => null }
  const refused = ops.flatMap((op) => {
    if (op.op !== 'create') return []
    const change = { id: op.id, before: null, after: op.data }
    const isRefused = refusedFields(op.type, actor, 'create', change, context).length > 0
    return isRefused ? [namesOfType(op.type.name).many] : []
  })
  return [...new Set(refused)]
}
