import * as z from 'zod/mini'
import { roles, tagsFromSet, WEDDING_ROLES, type Tag, type WriteRule } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, nameSet, orderKey, prose, shortText, titleText } from './record/values.ts'
import { sectionMisfit } from './sectionFit.ts'
import { SECTION_KIND_NAMES } from './sectionKinds.ts'
import { STUDIO_TEAM } from './studioAudience.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

const scalar = z.union([z.string().check(z.maxLength(20_000)), z.number(), z.boolean()])
const settings = z.record(shortText, z.strictObject({ value: scalar }))
const entry = z.record(shortText, scalar)

/** Roles as chosen; what a kind of vendor means in this wedding stands in `vendors`. */
function weddingAudience(visibleTo: unknown, vendors: unknown): readonly Tag[] {
  const chosen = typeof visibleTo === 'object' && visibleTo !== null ? Object.keys(visibleTo) : []
  if (chosen.includes('all')) return EVERY_WEDDING_ROLE
  const named = WEDDING_ROLES.filter((role) => chosen.includes(role))
  return [
    'role:planner',
    'role:coordinator',
    ...named.map((role): Tag => `role:${role}`),
    ...tagsFromSet('vendor', vendors),
  ]
}

const editors = roles('owner', 'editor', 'planner', 'coordinator')
/** In their own studio, and in the weddings they plan. */
const deletes: WriteRule = roles('owner', 'editor', 'planner')

/**
 * A part of a dashboard. In a studio it belongs to a template; in a wedding it is a copy of its own,
 * which no later change of the template touches.
 */
export const section = declareType({
  name: 'section',
  scopes: ['studio', 'wedding'],
  words: { one: 'section', many: 'sections' },
  audience: ({ scope, data }) =>
    scope.startsWith('studio:') ? STUDIO_TEAM : weddingAudience(data['visibleTo'], data['vendors']),
  create: editors,
  update: editors,
  delete: deletes,
  invariant: sectionMisfit,
  fields: {
    template: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'immutable' },
      words: 'the template',
    }),
    copiedFrom: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'immutable' },
      words: 'what it was copied from',
    }),
    kind: field({
      schema: z.enum(SECTION_KIND_NAMES),
      merge: { kind: 'immutable' },
      words: 'the kind',
    }),
    title: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the title' }),
    order: field({ schema: orderKey, merge: { kind: 'order' }, words: 'the order' }),
    visibleTo: field({ schema: nameSet, merge: { kind: 'set' }, words: 'who sees it' }),
    vendors: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'the vendors who see it',
    }),
    config: field({
      schema: z.exactOptional(settings),
      merge: { kind: 'mapByKey', members: { value: { kind: 'register' } } },
      words: 'the settings',
    }),
    entries: field({
      schema: z.exactOptional(z.record(recordId, entry)),
      merge: {
        kind: 'mapByKey',
        members: {
          order: { kind: 'order' },
          answer: { kind: 'prose' },
          note: { kind: 'prose' },
        },
      },
      words: 'the entries',
    }),
    text: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the text' }),
  },
})
export type SectionData = DataOf<typeof section.fields>
