import { freshKeys } from '#shared/merge/orderKey.ts'
import { lane as laneType } from '#shared/schema/lane.ts'
import { minute } from '#shared/schema/record/values.ts'
import type { TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { parseTemplateStart } from '#shared/schema/templateStart.ts'
import { timelineItem, type TimelineItemData, type Timing } from '#shared/schema/timelineItem.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { fillText } from './fillText.ts'
import { keysBehind } from './keysBehind.ts'
import { inOrder } from './templateParts.ts'
import type { TemplateProblem, TemplateUse } from './templateUse.ts'

export type PlannedMoments = {
  ops: readonly WriteOp[]
  /** How many lanes had to be made. */
  lanes: number
  /** Minutes of the starts that are fixed. */
  starts: readonly number[]
  /** Moment of the template → moment of the wedding. */
  items: ReadonlyMap<string, string>
}

/** The moments of a template's day, in lanes of the same names. */
export function planMoments(use: TemplateUse, problems: TemplateProblem[]): PlannedMoments {
  const { target, newId } = use
  const moments = inOrder(use.moments)
  const items = new Map(moments.map(({ id }) => [id, newId()]))
  const lanes = lanesFor(use)
  const starts: number[] = []
  const keys = keysBehind(
    target.items.filter(({ data }) => data.day === target.day),
    moments.length,
    newId,
  )
  const created = moments.map(({ id, data }, index) => {
    const fill = (text: string) =>
      fillText(text, use.answers, (variable) =>
        problems.push({ problem: 'unanswered', variable, where: data.title }),
      )
    const timing = timingOf(data, use, problems)
    if (timing.at !== undefined) starts.push(timing.at)
    const item: TimelineItemData = {
      author: use.author,
      day: target.day,
      lane: lanes.idOf(data.lane),
      order: keys[index] ?? 'a0',
      title: fill(data.title).slice(0, 200),
      timing,
      durationMin: data.durationMin,
      visibility: data.visibility,
      deps: depsOf(data, items),
      ...(data.category === undefined ? {} : { category: data.category }),
      ...(data.notes === undefined ? {} : { notes: fill(data.notes) }),
      ...(data.minDurationMin === undefined ? {} : { minDurationMin: data.minDurationMin }),
      ...(data.elastic === undefined ? {} : { elastic: data.elastic }),
      ...(data.mayStartEarly === undefined ? {} : { mayStartEarly: data.mayStartEarly }),
      ...(data.pin === undefined ? {} : { pin: data.pin }),
      ...(data.key === undefined ? {} : { key: data.key }),
      ...(data.keepPriority === undefined ? {} : { keepPriority: data.keepPriority }),
    }
    if (data.deps === undefined) delete item.deps
    return createOp(timelineItem, target.scope, items.get(id) ?? newId(), item)
  })
  return { ops: [...lanes.ops, ...created], lanes: lanes.ops.length, starts, items }
}

function timingOf(data: TemplateMomentData, use: TemplateUse, problems: TemplateProblem[]): Timing {
  if (data.mode === 'sun') {
    return {
      mode: 'sun',
      ...(data.sunRef === undefined ? {} : { sunRef: data.sunRef }),
      ...(data.offsetMin === undefined ? {} : { offsetMin: data.offsetMin }),
    }
  }
  const start = data.start === undefined ? null : parseTemplateStart(data.start)
  if (start === null) return { mode: 'after' }
  if ('at' in start) return { mode: data.mode, at: start.at }
  const answer = use.answers.get(start.variable)
  if (answer === undefined || !('time' in answer)) {
    problems.push({ problem: 'unanswered', variable: start.variable, where: data.title })
    return { mode: 'after' }
  }
  const at = answer.time + start.offsetMin
  if (!minute.safeParse(at).success) {
    problems.push({ problem: 'outOfRange', where: data.title })
    return { mode: 'after' }
  }
  return { mode: data.mode, at }
}

/** A moment waits for those of its template that came along. */
function depsOf(data: TemplateMomentData, items: ReadonlyMap<string, string>) {
  return Object.fromEntries(
    Object.entries(data.deps ?? {}).flatMap(([on, dependency]) => {
      const item = items.get(on)
      return item === undefined ? [] : [[item, dependency] as const]
    }),
  )
}

/** The day's lane of a name, made where there is none. */
function lanesFor({ moments, target, newId }: TemplateUse): {
  ops: readonly WriteOp[]
  idOf: (name: string) => string
} {
  const plain = (name: string) => name.trim().toLocaleLowerCase('en')
  const present = inOrder(target.lanes.filter(({ data }) => data.day === target.day))
  const ids = new Map(present.toReversed().map(({ id, data }) => [plain(data.name), id]))
  const missing = new Map<string, string>()
  for (const { data } of inOrder(moments)) {
    const name = plain(data.lane)
    if (!ids.has(name) && !missing.has(name)) missing.set(name, data.lane.trim())
  }
  const keys =
    present.length === 0 ? freshKeys(missing.size) : keysBehind(present, missing.size, newId)
  const ops = [...missing].map(([name, shown], index) => {
    const id = newId()
    ids.set(name, id)
    return createOp(laneType, target.scope, id, {
      day: target.day,
      name: shown,
      order: keys[index] ?? 'a0',
    })
  })
  return { ops, idOf: (name) => ids.get(plain(name)) ?? '' }
}
