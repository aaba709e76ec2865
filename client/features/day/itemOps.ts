import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { memberOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { dataOf, type ItemDraft } from './itemForm.ts'

const SETS = ['responsible', 'people', 'needs'] as const

/**
 * The steps of an edit: only what the person changed since the form was opened. Members of sets and
 * links are written one by one, so that what others added meanwhile stays.
 */
export function editOps(id: string, { base, form }: ItemDraft): readonly WriteOp[] {
  const before: JsonObject = dataOf(base)
  const after: JsonObject = dataOf(form)
  const changes: Record<string, unknown> = {}
  const members: WriteOp[] = []
  for (const name of Object.keys(timelineItem.fields)) {
    const [was, is] = [before[name], after[name]]
    if (sameJson(was, is)) continue
    const byMember =
      SETS.some((set) => set === name) || (name === 'deps' && isMap(was) && isMap(is))
    if (!byMember) {
      // Absent and false mean the same; a field that once stood is set to false, not removed.
      changes[name] = is ?? (was === true ? false : undefined)
      continue
    }
    const [old, next] = [isMap(was) ? was : {}, isMap(is) ? is : {}]
    for (const key of new Set([...Object.keys(old), ...Object.keys(next)])) {
      if (!sameJson(old[key], next[key])) members.push(memberOp(id, [name, key], next[key]))
    }
  }
  return [...(Object.keys(changes).length > 0 ? [patchOp(id, changes)] : []), ...members]
}

function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
