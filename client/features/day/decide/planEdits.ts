import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { propose, type Proposer } from '../../../data/proposals.ts'
import { patchOp, type Changes, type WriteOp } from '../../../data/replica/writeOp.ts'
import type { ItemField } from '../dayRights.ts'
import type { Day } from '../useDay.ts'

export type PlanEdit = { id: string; changes: Changes<TimelineItemData> }

/** How far somebody may go: make the change, only propose it, neither. */
export type Reach = 'write' | 'propose' | 'none'

export function reachOf(day: Day, edits: readonly PlanEdit[]): Reach {
  if (edits.every((edit) => mayWrite(day, edit))) return 'write'
  return day.actor && mayPropose(day.actor) ? 'propose' : 'none'
}

/** The steps of some edits of the plan: what somebody may not write themselves becomes a proposal. */
export function planEditOps(
  day: Day,
  edits: readonly PlanEdit[],
  by: Proposer,
  reason: string,
): readonly WriteOp[] {
  return edits.flatMap((edit): WriteOp[] => {
    const item = day.items.find(({ id }) => id === edit.id)
    if (!item) return []
    if (mayWrite(day, edit)) return [patchOp(edit.id, edit.changes)]
    const about = { type: timelineItem, scope: day.scope, id: edit.id, data: item.data }
    const op = propose(by, about, edit.changes, reason)
    return op ? [op] : []
  })
}

function mayWrite(day: Day, { id, changes }: PlanEdit): boolean {
  const item = day.items.find((one) => one.id === id)
  const fields = Object.keys(timelineItem.fields).filter(
    (name): name is ItemField => name in changes,
  )
  return item !== undefined && fields.every((field) => day.rights.edit(id, item.data, field))
}

function mayPropose(actor: Actor): boolean {
  const after = { author: actor.user, state: 'open' }
  const type = changeRequest as unknown as TypeDeclaration
  const context = { now: 0, locked: false, related: () => null }
  return refusedFields(type, actor, 'create', { id: '', before: null, after }, context).length === 0
}
