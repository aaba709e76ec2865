import { task, type TaskData } from '#shared/schema/task.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { fillText } from './fillText.ts'
import { keysBehind } from './keysBehind.ts'
import { inOrder } from './templateParts.ts'
import type { TemplateProblem, TemplateUse } from './templateUse.ts'

const DAY_MS = 86_400_000

/** The tasks of a template, due on dates around the wedding's. */
export function planTasks(use: TemplateUse, problems: TemplateProblem[]): readonly WriteOp[] {
  const { target, newId } = use
  const tasks = inOrder(use.tasks)
  const keys = keysBehind(target.tasks, tasks.length, newId)
  return tasks.map(({ data }, index) => {
    const fill = (text: string) =>
      fillText(text, use.answers, (variable) =>
        problems.push({ problem: 'unanswered', variable, where: data.title }),
      )
    const made: TaskData = {
      author: use.author,
      title: fill(data.title).slice(0, 200),
      phase: data.phase,
      order: keys[index] ?? 'a0',
      ...(data.dueDays === undefined ? {} : { due: dateFrom(target.date, data.dueDays) }),
      ...(data.dueAt === undefined ? {} : { dueAt: data.dueAt }),
      ...(data.assignee === undefined ? {} : { assignee: `role:${data.assignee}` }),
      ...(data.group === undefined ? {} : { group: data.group }),
      ...(data.notes === undefined ? {} : { notes: fill(data.notes) }),
    }
    return createOp(task, target.scope, newId(), made)
  })
}

/** A calendar date some days away, `YYYY-MM-DD`. */
function dateFrom(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
