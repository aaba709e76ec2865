import { mayRead, tagsOf, type RightsContext } from '#shared/schema/record/access.ts'
import { changedFields, refusedFields } from '#shared/schema/record/rights.ts'
import type { Drawn } from './draws/drawing.ts'
import type { Edit } from './mergeCase.ts'

const BEFORE_THE_LOCK: RightsContext = { now: 0, locked: false, related: () => null }

/** Whether both may see the record, and change something that they may: else there is no conflict. */
export function isPossible({ id, type, base, first, second }: Drawn): boolean {
  const at = '00000000000000-0000-000000000000'
  const scope = `wedding:${id}` as const
  const envelope = { id, scope, type: type.name, data: base, at, by: '', _deleted: false }
  const audience = type.audience(envelope)
  return [first, second].every((edit: Edit) => {
    const actor = { user: 'somebody', role: edit.role, owner: false }
    const change = { id, before: base, after: edit.data }
    const op = edit.deleted ? 'delete' : 'update'
    const authored = changedFields(base, edit.data)
    if (authored.length === 0 && !edit.deleted) return false
    const refused = refusedFields(type, actor, op, change, BEFORE_THE_LOCK)
    const mine = edit.deleted ? refused : refused.filter((name) => authored.includes(name))
    return mine.length === 0 && mayRead(audience, tagsOf(actor))
  })
}
