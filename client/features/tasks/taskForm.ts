import * as z from 'zod/mini'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { task, TASK_PHASES, type TaskData } from '#shared/schema/task.ts'
import { createOp, patchOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { TaskLine } from './taskLine.ts'
import type { TaskPhase } from './taskView.ts'

const form = z.object({
  title: z.string(),
  phase: z.enum(TASK_PHASES),
  /** `YYYY-MM-DD`; empty: none. */
  due: z.string(),
  dueAt: z.nullable(z.number()),
  /** As the record keeps it; empty: nobody yet. */
  assignee: z.string(),
  group: z.string(),
  notes: z.string(),
  /** Id of a moment; empty: none. */
  item: z._default(z.string(), ''),
})
export type TaskForm = z.output<typeof form>

/** What was there when the form was opened, and what is written now. */
export const taskDraft = z.object({ base: form, form })
export type TaskDraft = z.output<typeof taskDraft>

export function formOf(data: TaskData): TaskForm {
  return {
    title: data.title,
    phase: data.phase,
    due: data.due ?? '',
    dueAt: data.dueAt ?? null,
    assignee: data.assignee ?? '',
    group: data.group ?? '',
    notes: data.notes ?? '',
    item: data.item ?? '',
  }
}

export function emptyForm(phase: TaskPhase): TaskForm {
  return { title: '', phase, due: '', dueAt: null, assignee: '', group: '', notes: '', item: '' }
}

/**
 * What a line says, as a form. Its date says which part of the wedding it belongs to.
 *
 * @param usual where it goes without a date
 */
export function formOfLine(line: TaskLine, usual: TaskPhase, weddingDate: string | null): TaskForm {
  return {
    ...emptyForm(line.due === null ? usual : phaseOfDate(line.due, weddingDate, usual)),
    title: line.title,
    due: line.due ?? '',
    dueAt: line.dueAt,
    assignee: line.assignee?.id ?? '',
    group: line.group ?? '',
  }
}

/** Before, on or after the wedding's own date. */
export function phaseOfDate(
  date: string,
  weddingDate: string | null,
  otherwise: TaskPhase,
): TaskPhase {
  if (weddingDate === null) return otherwise
  return date < weddingDate ? 'before' : date === weddingDate ? 'day' : 'after'
}

export type TaskWriting = {
  scope: ScopeName
  /** The account that writes. */
  me: string
  /** The key of a place at the end of a group of a part. */
  orderIn: (phase: TaskPhase, group: string) => string
}

export function createTaskOp(written: TaskForm, id: string, writing: TaskWriting): WriteOp {
  const group = written.group.trim()
  const notes = written.notes.trim()
  return createOp(task, writing.scope, id, {
    author: writing.me,
    title: written.title.trim(),
    phase: written.phase,
    order: writing.orderIn(written.phase, group),
    ...(written.due !== '' && { due: written.due }),
    ...(written.dueAt !== null && { dueAt: written.dueAt }),
    ...(written.assignee !== '' && { assignee: written.assignee }),
    ...(group !== '' && { group }),
    ...(notes !== '' && { notes }),
    ...(written.item !== '' && { item: written.item }),
  })
}

/** Only what was changed since the form was opened, so that what others changed meanwhile stays. */
export function editTaskOps({ base, form: to }: TaskDraft, id: string, writing: TaskWriting) {
  const changes: Record<string, unknown> = {}
  const group = to.group.trim()
  if (to.title.trim() !== base.title) changes['title'] = to.title.trim()
  if (to.phase !== base.phase) changes['phase'] = to.phase
  if (to.due !== base.due) changes['due'] = to.due === '' ? undefined : to.due
  if (to.dueAt !== base.dueAt) changes['dueAt'] = to.dueAt ?? undefined
  if (to.assignee !== base.assignee)
    changes['assignee'] = to.assignee === '' ? undefined : to.assignee
  if (group !== base.group) changes['group'] = group === '' ? undefined : group
  if (to.notes !== base.notes) changes['notes'] = to.notes === '' ? undefined : to.notes
  if (to.item !== base.item) changes['item'] = to.item === '' ? undefined : to.item
  if (to.phase !== base.phase || group !== base.group)
    changes['order'] = writing.orderIn(to.phase, group)
  return Object.keys(changes).length > 0 ? [patchOp(id, changes)] : []
}

/** Whether anything is written that would be lost. */
export function isChanged({ base, form: written }: TaskDraft): boolean {
  return !sameJson(base, written)
}
