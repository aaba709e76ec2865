import { scopeId } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment, type TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { orderKeys, setOf, type DemoScope } from './demoScope.ts'
import { demoSections } from './demoSections.ts'
import type { SampleMoment, SampleStudio, SampleTemplate } from './sampleStudio.ts'
import { sampleMinute } from './sampleWedding.ts'

/** A studio with its templates; `sections` are the ids of each template's sections, by its id there. */
export function demoStudio(sample: SampleStudio, demo: DemoScope) {
  const orderKey = orderKeys(sample.templates.length)
  const sections = new Map<string, readonly string[]>()
  const ops: WriteOp[] = [
    createOp(studio, demo.scope, scopeId(demo.scope), { name: sample.studio }),
  ]
  for (const [index, one] of sample.templates.entries()) {
    const made = templateOps(one, demo, orderKey(index))
    sections.set(one.id, made.sections)
    ops.push(...made.ops)
  }
  return { ops, sections }
}

function templateOps(sample: SampleTemplate, demo: DemoScope, order: string) {
  const { scope, newId } = demo
  const id = newId()
  const moments = new Map(sample.moments.map(({ key }) => [key, newId()]))
  const momentKey = orderKeys(sample.moments.length)
  const shotKey = orderKeys(sample.shots.length)
  const taskKey = orderKeys(sample.tasks.length)
  const variableKey = orderKeys(sample.variables.length)
  const sections = demoSections(sample.sections, demo, () => ({ template: id }))
  const ops = [
    createOp(template, scope, id, {
      title: sample.title,
      notes: sample.notes,
      order,
      variables: Object.fromEntries(
        sample.variables.map(({ name, label, kind, time, text }, index) => [
          name,
          {
            label,
            kind,
            order: variableKey(index),
            ...(time === undefined ? {} : { time: sampleMinute(time) }),
            ...(text === undefined ? {} : { text }),
          },
        ]),
      ),
    }),
    ...sections.ops,
    ...sample.moments.map((one, index) =>
      createOp(templateMoment, scope, moments.get(one.key) ?? newId(), {
        template: id,
        order: momentKey(index),
        ...momentData(one, moments),
      }),
    ),
    ...sample.shots.map(({ moment, relations, ...one }, index) => {
      const at = moments.get(moment)
      return createOp(templateShot, scope, newId(), {
        template: id,
        order: shotKey(index),
        ...one,
        ...(at === undefined ? {} : { moment: at }),
        ...(relations ? { relations: setOf(relations) } : {}),
      })
    }),
    ...sample.tasks.map(({ dueAt, ...one }, index) =>
      createOp(templateTask, scope, newId(), {
        template: id,
        order: taskKey(index),
        ...one,
        ...(dueAt === undefined ? {} : { dueAt: sampleMinute(dueAt) }),
      }),
    ),
  ]
  return { ops, sections: sections.ids }
}

function momentData(
  one: SampleMoment,
  moments: ReadonlyMap<string, string>,
): Omit<TemplateMomentData, 'template' | 'order'> {
  const { lane, title, category, durationMin, minDurationMin, notes, flags = [] } = one
  return {
    lane,
    title,
    category,
    durationMin,
    visibility: flags.includes('vendors') ? 'vendors' : 'guests',
    ...startOf(one.start, moments),
    ...(minDurationMin === undefined ? {} : { minDurationMin }),
    ...(notes === undefined ? {} : { notes }),
    ...(flags.includes('pin') ? { pin: true } : {}),
    ...(flags.includes('key') ? { key: true } : {}),
    ...(flags.includes('elastic') ? { elastic: true } : {}),
  }
}

const SUN = /^sun:(sunrise|goldenHour|sunset)([+-]\d+)$/

function startOf(
  start: string,
  moments: ReadonlyMap<string, string>,
): Pick<TemplateMomentData, 'mode' | 'start' | 'sunRef' | 'offsetMin' | 'deps'> {
  const before = start.startsWith('after:') ? moments.get(start.slice(6)) : undefined
  if (before !== undefined) return { mode: 'after', deps: { [before]: { type: 'FS', lagMin: 0 } } }
  const [, sun, offset] = SUN.exec(start) ?? []
  if (sun === 'sunrise' || sun === 'goldenHour' || sun === 'sunset') {
    return { mode: 'sun', sunRef: sun, offsetMin: Number(offset) }
  }
  return { mode: 'at', start }
}
