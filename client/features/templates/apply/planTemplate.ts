import { blockBetween, freshKeys, type OrderKey } from '#shared/merge/orderKey.ts'
import type { LaneData } from '#shared/schema/lane.ts'
import type { PersonData } from '#shared/schema/person.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SectionData } from '#shared/schema/section.ts'
import type { ShotListData } from '#shared/schema/shotList.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { WriteOp } from '../../../data/replica/writeOp.ts'
import type { Answers } from './fillText.ts'
import { planMoments, type PlannedMoments } from './planMoments.ts'
import { planSections } from './planSections.ts'
import { planShots } from './planShots.ts'
import { planTasks } from './planTasks.ts'
import type { Part, TemplateParts } from './templateParts.ts'

/** What of a template comes along. */
export type Included = { day: boolean; shots: boolean; tasks: boolean; dashboard: boolean }

/** The wedding as it stands on this device. */
export type TemplateTarget = {
  scope: ScopeName
  /** Date of the wedding, `YYYY-MM-DD`. */
  date: string
  /** The day that the moments join. */
  day: string
  lanes: readonly Part<LaneData>[]
  items: readonly Part<TimelineItemData>[]
  shotLists: readonly Part<ShotListData>[]
  tasks: readonly Part<TaskData>[]
  sections: readonly Part<SectionData>[]
  people: readonly Part<PersonData>[]
  vendors: readonly Part<VendorData>[]
}

export type TemplateUse = TemplateParts & {
  target: TemplateTarget
  answers: Answers
  include: Included
  /** The account that uses it. */
  author: string
  newId: () => string
}

export type TemplateProblem =
  /** A text or a start names what nobody answered; such a moment begins after the one before it. */
  | { problem: 'unanswered'; variable: string; where: string }
  /** A start is earlier than the day before, or more than a week later. */
  | { problem: 'outOfRange'; where: string }

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

/**
 * Keys behind everything that is there. The block has a tail of its own, so that two templates used
 * at once by two people follow one another.
 */
export function keysBehind(
  present: readonly Part<{ order: OrderKey }>[],
  count: number,
  newId: () => string,
): readonly OrderKey[] {
  const last = present.reduce<OrderKey | null>(
    (high, { data }) => (high === null || data.order > high ? data.order : high),
    null,
  )
  const tail = newId().replaceAll('-', '').slice(-6)
  return blockBetween(last, null, count, tail) ?? freshKeys(count)
}
