import { section } from '#shared/schema/section.ts'
import { template, type TemplateData } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { templateShot } from '#shared/schema/templateShot.ts'
import { templateTask } from '#shared/schema/templateTask.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { createOp, type WriteOp } from '../../data/replica/writeOp.ts'
import type { TemplateParts } from './templateParts.ts'

/** A template again with all its parts, as one edit. What names a part names its copy. */
export function duplicateTemplate(
  { scope, data }: TypedRecord<TemplateData>,
  parts: TemplateParts,
  wanted: { title: string; order: string },
  newId: () => string,
): { id: string; ops: readonly WriteOp[] } {
  const id = newId()
  const moments = new Map(parts.moments.map((moment) => [moment.id, newId()]))
  const copyOf = (moment: string) => moments.get(moment)
  const ops = [
    createOp(template, scope, id, { ...data, ...wanted }),
    ...parts.sections.map((part) =>
      createOp(section, scope, newId(), { ...part.data, template: id }),
    ),
    ...parts.moments.map((part) => {
      const { deps, ...rest } = part.data
      const kept = Object.entries(deps ?? {}).flatMap(([on, how]) => {
        const copy = copyOf(on)
        return copy === undefined ? [] : [[copy, how] as const]
      })
      return createOp(templateMoment, scope, copyOf(part.id) ?? newId(), {
        ...rest,
        template: id,
        ...(deps === undefined ? {} : { deps: Object.fromEntries(kept) }),
      })
    }),
    ...parts.shots.map((part) => {
      const { moment, ...rest } = part.data
      const copy = moment === undefined ? undefined : copyOf(moment)
      return createOp(templateShot, scope, newId(), {
        ...rest,
        template: id,
        ...(copy === undefined ? {} : { moment: copy }),
      })
    }),
    ...parts.tasks.map((part) =>
      createOp(templateTask, scope, newId(), { ...part.data, template: id }),
    ),
  ]
  return { id, ops }
}
