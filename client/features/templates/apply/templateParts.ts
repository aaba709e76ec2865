import type { SectionData } from '#shared/schema/section.ts'
import type { TemplateData } from '#shared/schema/template.ts'
import type { TemplateMomentData } from '#shared/schema/templateMoment.ts'
import type { TemplateShotData } from '#shared/schema/templateShot.ts'
import type { TemplateTaskData } from '#shared/schema/templateTask.ts'

/** A record by its id; what a plan needs to know of one. */
export type Part<Data> = { readonly id: string; readonly data: Data }

/** A template with all that names it. */
export type TemplateParts = {
  template: Part<TemplateData>
  moments: readonly Part<TemplateMomentData>[]
  shots: readonly Part<TemplateShotData>[]
  tasks: readonly Part<TemplateTaskData>[]
  sections: readonly Part<SectionData>[]
}

/** In the order of their keys, equal keys by id. */
export function inOrder<P extends Part<{ order: string }>>(parts: readonly P[]): readonly P[] {
  return parts.toSorted((a, b) =>
    a.data.order === b.data.order ? (a.id < b.id ? -1 : 1) : a.data.order < b.data.order ? -1 : 1,
  )
}
