import type { WriteOp } from '../../../data/replica/writeOp.ts'
import { planMoments, type PlannedMoments } from './planMoments.ts'
import { planSections } from './planSections.ts'
import { planShots } from './planShots.ts'
import { planTasks } from './planTasks.ts'
import type { TemplateProblem, TemplateUse } from './templateUse.ts'

export type TemplatePlan = {
  /** One edit, for one transaction and one undo. */
  ops: readonly WriteOp[]
  counts: { moments: number; lanes: number; shots: number; tasks: number; sections: number }
  /** Minutes of the first and last fixed start; null when no moment comes with a time. */
  times: { first: number; last: number } | null
  problems: readonly TemplateProblem[]
}

const NO_DAY: PlannedMoments = { ops: [], lanes: 0, starts: [], items: new Map() }

/** The steps that make a template part of a wedding: copies, which no later change of it touches. */
export function planTemplate(use: TemplateUse): TemplatePlan {
  const problems: TemplateProblem[] = []
  const day = use.include.day ? planMoments(use, problems) : NO_DAY
  const shots = use.include.shots ? planShots(use, day.items, problems) : []
  const tasks = use.include.tasks ? planTasks(use, problems) : []
  const sections = use.include.dashboard ? planSections(use, problems) : []
  return {
    ops: [...day.ops, ...shots, ...tasks, ...sections],
    counts: {
      lanes: day.lanes,
      moments: use.include.day ? use.moments.length : 0,
      shots: use.include.shots ? use.shots.length : 0,
      tasks: tasks.length,
      sections: sections.length,
    },
    times:
      day.starts.length === 0
        ? null
        : { first: Math.min(...day.starts), last: Math.max(...day.starts) },
    problems,
  }
}
