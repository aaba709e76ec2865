import type { SectionData } from '#shared/schema/section.ts'
import type { TemplateMomentData } from '#shared/schema/templateMoment.ts'
import type { TemplateShotData } from '#shared/schema/templateShot.ts'
import type { TemplateTaskData } from '#shared/schema/templateTask.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { inOrder } from './apply/templateParts.ts'

export type MomentRecord = TypedRecord<TemplateMomentData>
export type ShotRecord = TypedRecord<TemplateShotData>
export type TaskRecord = TypedRecord<TemplateTaskData>
export type SectionRecord = TypedRecord<SectionData>

/** What belongs to one template, each kind in its order. */
export type TemplateParts = {
  sections: readonly SectionRecord[]
  moments: readonly MomentRecord[]
  shots: readonly ShotRecord[]
  tasks: readonly TaskRecord[]
}

/** Those of one template, in order. */
export function partsOf<R extends { id: string; data: { template?: string; order: string } }>(
  records: readonly R[],
  template: string,
): readonly R[] {
  return inOrder(records.filter(({ data }) => data.template === template))
}
