import * as z from 'zod/mini'
import { roles, WEDDING_ROLES } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { minute, orderKey, prose, shortText, titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'
import { TASK_PHASES } from './task.ts'

/** A task that a template brings to a wedding. */
export const templateTask = declareType({
  name: 'templateTask',
  scopes: ['studio'],
  words: { one: 'task of a template', many: 'tasks of a template' },
  audience: () => STUDIO_TEAM,
  create: roles('owner', 'editor'),
  update: roles('owner', 'editor'),
  delete: roles('owner', 'editor'),
  fields: {
    template: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the template' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    group: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the group',
    }),
    phase: field({
      schema: z.enum(TASK_PHASES),
      merge: { kind: 'register' },
      words: 'before, on or after the day',
    }),
    /** Days from the wedding's date, negative before it. */
    dueDays: field({
      schema: z.exactOptional(z.int().check(z.minimum(-1000), z.maximum(1000))),
      merge: { kind: 'register' },
      words: 'how many days from the wedding it is due',
    }),
    dueAt: field({
      schema: z.exactOptional(minute),
      merge: { kind: 'register' },
      words: 'the time it is due',
    }),
    assignee: field({
      schema: z.exactOptional(z.enum(WEDDING_ROLES)),
      merge: { kind: 'register' },
      words: 'who does it',
    }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
  },
})
export type TemplateTaskData = DataOf<typeof templateTask.fields>
