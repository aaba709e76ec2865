import { freshKeys } from '#shared/merge/orderKey.ts'
import type { LaneData } from '#shared/schema/lane.ts'
import type { PersonData } from '#shared/schema/person.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { section, type SectionData } from '#shared/schema/section.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import type { ShotListData } from '#shared/schema/shotList.ts'
import type { TaskData } from '#shared/schema/task.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment, type TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateStartText } from '#shared/schema/templateStart.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { inOrder, type Part } from './templateParts.ts'

export type DayToKeep = {
  /** The studio that gets the template. */
  studio: ScopeName
  title: string
  /** Key behind the studio's other templates. */
  order: string
  /** Name for the variable that all times hang on, and how it is asked for. */
  anchorLabel: string
  day: string
  /** Date of the wedding, `YYYY-MM-DD`. */
  date: string
  lanes: readonly Part<LaneData>[]
  items: readonly Part<TimelineItemData>[]
  shotLists: readonly Part<ShotListData>[]
  shots: readonly Part<ShotData>[]
  people: readonly Part<PersonData>[]
  tasks: readonly Part<TaskData>[]
  sections: readonly Part<SectionData>[]
  newId: () => string
}

const ANCHOR = 'ceremonyStart'
const DAY_MS = 86_400_000

/**
 * A wedding's day as a template, with its shots, tasks and dashboard: plans only, without anybody's
 * mark or answer. Fixed times hang on the ceremony, so that the next wedding can have its own.
 *
 * @returns one edit in the studio, and the id of the template
 */
export function templateFromDay(from: DayToKeep): { id: string; ops: readonly WriteOp[] } {
  const { studio, newId } = from
  const id = newId()
  const items = inOrder(from.items.filter(({ data }) => data.day === from.day))
  const anchor = anchorOf(items)
  const ids = new Map(items.map((item) => [item.id, newId()]))
  const moments = items.map(({ id: item, data }) =>
    createOp(templateMoment, studio, ids.get(item) ?? newId(), momentOf(data)),
  )
  const variables =
    anchor === null
      ? {}
      : { [ANCHOR]: { label: from.anchorLabel, kind: 'time' as const, time: anchor, order: 'a0' } }
  return {
    id,
    ops: [
      createOp(template, studio, id, { title: from.title, order: from.order, variables }),
      ...moments,
      ...shotOps(),
      ...taskOps(),
      ...sectionOps(),
    ],
  }

  function momentOf(data: TimelineItemData): TemplateMomentData {
    const { timing } = data
    const lane = from.lanes.find((one) => one.id === data.lane)?.data.name ?? from.title
    const deps = Object.entries(data.deps ?? {}).flatMap(([on, dependency]) => {
      const moment = ids.get(on)
      return moment === undefined ? [] : [[moment, dependency] as const]
    })
    return {
      template: id,
      order: data.order,
      lane,
      title: data.title,
      mode: timing.mode,
      durationMin: data.durationMin,
      visibility: data.visibility,
      ...(timing.at === undefined ? {} : { start: startText(timing.at) }),
      ...(timing.sunRef === undefined ? {} : { sunRef: timing.sunRef }),
      ...(timing.offsetMin === undefined ? {} : { offsetMin: timing.offsetMin }),
      ...(data.deps === undefined ? {} : { deps: Object.fromEntries(deps) }),
      ...(data.category === undefined ? {} : { category: data.category }),
      ...(data.notes === undefined ? {} : { notes: data.notes }),
      ...(data.minDurationMin === undefined ? {} : { minDurationMin: data.minDurationMin }),
      ...(data.elastic === undefined ? {} : { elastic: data.elastic }),
      ...(data.mayStartEarly === undefined ? {} : { mayStartEarly: data.mayStartEarly }),
      ...(data.pin === undefined ? {} : { pin: data.pin }),
      ...(data.key === undefined ? {} : { key: data.key }),
      ...(data.keepPriority === undefined ? {} : { keepPriority: data.keepPriority }),
    }
  }

  function startText(at: number): string {
    return templateStartText(
      anchor === null || at < 0
        ? { at: Math.max(0, at) }
        : { variable: ANCHOR, offsetMin: at - anchor },
    )
  }

  function shotOps(): readonly WriteOp[] {
    const kept = inOrder(from.shotLists).flatMap((list) =>
      inOrder(from.shots.filter(({ data }) => data.list === list.id)).map((shot) => ({
        list,
        shot,
      })),
    )
    const keys = freshKeys(kept.length)
    return kept.map(({ list, shot: { data } }, index) => {
      const moment = list.data.item === undefined ? undefined : ids.get(list.data.item)
      return createOp(templateShot, studio, newId(), {
        template: id,
        order: keys[index] ?? 'a0',
        title: data.title,
        priority: data.priority,
        relations: relationsOf(data),
        ...(moment === undefined ? {} : { moment }),
        ...(data.block === undefined ? {} : { block: data.block }),
        ...(data.estMin === undefined ? {} : { estMin: data.estMin }),
      })
    })
  }

  function relationsOf({ people = {} }: ShotData): Record<string, true> {
    const relations = from.people.flatMap((one) =>
      one.id in people && one.data.relation ? [[one.data.relation, true as const] as const] : [],
    )
    return Object.fromEntries(relations)
  }

  function taskOps(): readonly WriteOp[] {
    return inOrder(from.tasks).map(({ data }) => {
      const role = WEDDING_ROLES.find((one) => data.assignee === `role:${one}`)
      return createOp(templateTask, studio, newId(), {
        template: id,
        order: data.order,
        title: data.title,
        phase: data.phase,
        ...(data.due === undefined ? {} : { dueDays: daysBetween(from.date, data.due) }),
        ...(data.dueAt === undefined ? {} : { dueAt: data.dueAt }),
        ...(role === undefined ? {} : { assignee: role }),
        ...(data.group === undefined ? {} : { group: data.group }),
        ...(data.notes === undefined ? {} : { notes: data.notes }),
      })
    })
  }

  function sectionOps(): readonly WriteOp[] {
    return inOrder(from.sections).map(({ data }) => {
      const { copiedFrom: _copied, vendors: _vendors, ...kept } = data
      return createOp(section, studio, newId(), { ...kept, template: id })
    })
  }
}

/** The minute on which all others hang: the ceremony's, else the first fixed key moment's. */
function anchorOf(items: readonly Part<TimelineItemData>[]): number | null {
  const timed = items.filter(({ data }) => data.timing.at !== undefined && data.timing.at >= 0)
  const anchor =
    timed.find(({ data }) => data.category === 'ceremony') ??
    timed.find(({ data }) => data.pin && data.key) ??
    timed.find(({ data }) => data.pin) ??
    timed[0]
  return anchor?.data.timing.at ?? null
}

/** Whole days from one calendar date to another, negative when it lies before. */
function daysBetween(from: string, to: string): number {
  const at = (date: string) => Date.parse(`${date}T00:00:00Z`)
  const days = Math.round((at(to) - at(from)) / DAY_MS)
  return Math.max(-1000, Math.min(1000, days))
}
