import * as z from 'zod/mini'
import { anyOf, ownVendor, roles, tagFromId, type Tag } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { instant, prose, shortText, titleText } from './record/values.ts'
import { storedFile, storedPicture } from './storedFile.ts'
import { EVERY_WEDDING_ROLE } from './visibility.ts'

export const DOCUMENT_KINDS = [
  'venuePlan',
  'map',
  'contract',
  'insurance',
  'menu',
  'music',
  'list',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Who reads a document, from those who pay to everybody. */
export const DOCUMENT_READERS = ['office', 'team', 'everyone'] as const

const READERS: Record<(typeof DOCUMENT_READERS)[number], readonly Tag[]> = {
  office: ['role:couple', 'role:planner'],
  team: ['role:couple', 'role:planner', 'role:coordinator', 'role:photographer', 'role:vendor'],
  everyone: EVERY_WEDDING_ROLE,
}

/** A venue plan, a contract, a menu: every version that was brought stays, and one of them counts. */
export const document = declareType({
  name: 'document',
  scopes: ['wedding'],
  words: { one: 'document', many: 'documents' },
  audience: ({ data }) => {
    const parsed = z.enum(DOCUMENT_READERS).safeParse(data['readers'])
    return [
      ...READERS[parsed.success ? parsed.data : 'office'],
      ...tagFromId('vendor', data['vendor']),
    ]
  },
  create: anyOf(roles('couple', 'planner', 'coordinator', 'photographer'), ownVendor('vendor')),
  update: anyOf(roles('couple', 'planner', 'coordinator', 'photographer'), ownVendor('vendor')),
  delete: roles('couple', 'planner'),
  fields: {
    name: field({ schema: titleText, merge: { kind: 'shortText' }, words: 'the name' }),
    kind: field({
      schema: z.enum(DOCUMENT_KINDS),
      merge: { kind: 'register' },
      words: 'what it is',
    }),
    readers: field({
      schema: z.enum(DOCUMENT_READERS),
      merge: { kind: 'register' },
      words: 'who reads it',
    }),
    vendor: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'immutable' },
      words: 'the vendor it is about',
    }),
    moment: field({
      schema: z.exactOptional(recordId),
      merge: { kind: 'register' },
      words: 'the moment it belongs to',
    }),
    note: field({ schema: z.exactOptional(prose), merge: { kind: 'prose' }, words: 'the note' }),
    /** By an id of the version's own. */
    versions: field({
      schema: z.record(
        recordId,
        z.strictObject({
          file: storedFile,
          thumb: z.exactOptional(storedPicture),
          addedAt: instant,
          by: shortText,
          device: shortText,
        }),
      ),
      merge: {
        kind: 'mapByKey',
        members: {
          file: { kind: 'immutable' },
          thumb: { kind: 'immutable' },
          addedAt: { kind: 'immutable' },
          by: { kind: 'immutable' },
          device: { kind: 'immutable' },
        },
      },
      words: 'its versions',
    }),
    /** Key of the version that counts. Two brought at once: a person says which. */
    current: field({
      schema: recordId,
      merge: { kind: 'protected', deciders: ['planner', 'coordinator', 'couple'] },
      words: 'the version that counts',
    }),
  },
})
export type DocumentData = DataOf<typeof document.fields>
