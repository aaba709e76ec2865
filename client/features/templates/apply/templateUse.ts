import type { LaneData } from '#shared/schema/lane.ts'
import type { PersonData } from '#shared/schema/person.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SectionData } from '#shared/schema/section.ts'
import type { ShotListData } from '#shared/schema/shotList.ts'
import type { TaskData } from '#shared/schema/task.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { VendorData } from '#shared/schema/vendor.ts'
import type { Answers } from './fillText.ts'
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
