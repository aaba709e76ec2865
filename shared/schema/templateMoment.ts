import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { minutes, orderKey, prose, shortText, titleText } from './record/values.ts'
import { STUDIO_TEAM } from './studioAudience.ts'
import { parseTemplateStart } from './templateStart.ts'
import { dependency, timing } from './timelineItem.ts'
import { visibility } from './visibility.ts'

const flag = (words: string) =>
  field({ schema: z.exactOptional(z.boolean()), merge: { kind: 'register' }, words })

/** A moment of a template's day. Times are relative to what is asked when the template is used. */
export const templateMoment = declareType({
  name: 'templateMoment',
  scopes: ['studio'],
  words: { one: 'moment of a template', many: 'moments of a template' },
  audience: () => STUDIO_TEAM,
  create: roles('owner', 'editor'),
  update: roles('owner', 'editor'),
  delete: roles('owner', 'editor'),
  invariant: ({ mode, start, durationMin, minDurationMin }) => {
    if (mode === 'at' && start === undefined) return 'a moment at a time needs the time'
    return typeof durationMin === 'number' &&
      typeof minDurationMin === 'number' &&
      minDurationMin > durationMin
      ? 'the shortest length is longer than the planned one'
      : null
  },
  fields: {
    template: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the template' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    /** By name: the wedding's lane of that name is used, or made. */
    lane: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the lane' }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    category: field({
      schema: z.exactOptional(shortText),
      merge: { kind: 'shortText' },
      words: 'the category',
    }),
    notes: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the notes' }),
    mode: field({
      schema: timing.shape.mode,
      merge: { kind: 'register' },
      words: 'the kind of start',
    }),
    start: field({
      schema: z.exactOptional(
        z.string().check(
          z.maxLength(60),
          z.refine((text) => parseTemplateStart(text) !== null, 'it is no time and no variable'),
        ),
      ),
      merge: { kind: 'register' },
      words: 'the start',
    }),
    sunRef: field({
      schema: timing.shape.sunRef,
      merge: { kind: 'register' },
      words: 'the place of the sun',
    }),
    offsetMin: field({
      schema: timing.shape.offsetMin,
      merge: { kind: 'register' },
      words: 'how far from the sun',
    }),
    deps: field({
      schema: z.exactOptional(z.record(recordId, dependency)),
      merge: {
        kind: 'mapByKey',
        members: { type: { kind: 'register' }, lagMin: { kind: 'register' } },
      },
      words: 'what it waits for',
    }),
    durationMin: field({ schema: minutes, merge: { kind: 'register' }, words: 'the length' }),
    minDurationMin: field({
      schema: z.exactOptional(minutes),
      merge: { kind: 'register' },
      words: 'the shortest length',
    }),
    elastic: flag('whether it may shrink'),
    mayStartEarly: flag('whether it may start early'),
    pin: flag('whether the time is fixed'),
    key: flag('whether it is a key moment'),
    keepPriority: field({
      schema: z.exactOptional(z.int().check(z.minimum(1), z.maximum(9))),
      merge: { kind: 'register' },
      words: 'how much it is to be kept',
    }),
    visibility: field({ schema: visibility, merge: { kind: 'register' }, words: 'who sees it' }),
  },
})
export type TemplateMomentData = DataOf<typeof templateMoment.fields>
