import * as z from 'zod/mini'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { SECTION_KIND_NAMES } from '#shared/schema/sectionKinds.ts'
import { TASK_PHASES } from '#shared/schema/task.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])

const sampleSection = z.object({
  kind: z.enum(SECTION_KIND_NAMES),
  title: z.string(),
  config: z.exactOptional(z.record(z.string(), scalar)),
  entries: z.exactOptional(z.array(z.record(z.string(), scalar))),
  text: z.exactOptional(z.string()),
})
export type SampleSection = z.output<typeof sampleSection>

const sampleMoment = z.object({
  key: z.string(),
  lane: z.string(),
  title: z.string(),
  category: z.string(),
  /** `14:00`, `{ceremonyStart-90}`, `after:<key>`, `sun:sunset-55`. */
  start: z.string(),
  durationMin: z.int(),
  minDurationMin: z.exactOptional(z.int()),
  flags: z.exactOptional(z.array(z.enum(['pin', 'key', 'elastic', 'vendors']))),
  notes: z.exactOptional(z.string()),
})
export type SampleMoment = z.output<typeof sampleMoment>

const sampleTemplate = z.object({
  id: z.string(),
  title: z.string(),
  notes: z.string(),
  variables: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(['time', 'text']),
      time: z.exactOptional(z.string()),
      text: z.exactOptional(z.string()),
    }),
  ),
  sections: z.array(sampleSection),
  moments: z.array(sampleMoment),
  shots: z.array(
    z.object({
      moment: z.string(),
      block: z.string(),
      title: z.string(),
      priority: z.int(),
      estMin: z.int(),
      relations: z.exactOptional(z.array(z.string())),
    }),
  ),
  tasks: z.array(
    z.object({
      phase: z.enum(TASK_PHASES),
      title: z.string(),
      group: z.string(),
      dueDays: z.int(),
      dueAt: z.exactOptional(z.string()),
      assignee: z.exactOptional(z.enum(WEDDING_ROLES)),
    }),
  ),
})
export type SampleTemplate = z.output<typeof sampleTemplate>

/** The example of a studio and what it makes weddings from. */
export const sampleStudio = z.object({ studio: z.string(), templates: z.array(sampleTemplate) })
export type SampleStudio = z.output<typeof sampleStudio>
