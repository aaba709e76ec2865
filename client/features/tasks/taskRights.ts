import type { Actor } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { task, type TaskData } from '#shared/schema/task.ts'

/** What I may do about tasks, by the rules that the server judges by. */
export type TaskRights = {
  create: boolean
  /** A supplier keeps what was given to them: they give it to nobody else. */
  edit: (data: TaskData, field: keyof TaskData) => boolean
  remove: (data: TaskData) => boolean
  /** Take back what I have just written. */
  removeOwn: boolean
  /** Null: I may change some; `given`: I only read what was given to me; `own`: mine only. */
  reason: 'given' | 'own' | null
}

const PROBE: Json = { probe: true }
const context = { now: 0, locked: false, related: () => null }
// A declaration of known fields is one of fields.
const type = task as unknown as TypeDeclaration

export function taskRights(actor: Actor | null | undefined): TaskRights {
  const may = (op: 'create' | 'update' | 'delete', before: JsonObject | null, after: JsonObject) =>
    !!actor && refusedFields(type, actor, op, { id: '', before, after }, context).length === 0
  const own = { author: actor?.user ?? '' }
  const create = may('create', null, own)
  const isTeam = may('update', {}, { title: PROBE })
  return {
    create,
    edit: (data, field) => may('update', data, { ...data, [field]: PROBE }),
    remove: (data) => may('delete', data, data),
    removeOwn: may('delete', own, own),
    reason: isTeam ? null : create ? 'own' : 'given',
  }
}
