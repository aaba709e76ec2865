import * as z from 'zod/mini'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { idSet, prose } from './record/values.ts'

/** What only the photo team knows of a person. */
export const personNote = declareType({
  name: 'personNote',
  scopes: ['wedding'],
  words: { one: 'note on a person', many: 'notes on people' },
  audience: () => ['role:photographer'],
  idFrom: companionOf('person', 'note'),
  create: roles('photographer'),
  update: roles('photographer'),
  delete: roles('photographer'),
  fields: {
    person: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the person' }),
    text: field({ schema: prose, merge: { kind: 'prose' }, words: 'the note' }),
    /** People who never follow them from one photograph to the next. */
    apart: field({
      schema: z.exactOptional(idSet),
      merge: { kind: 'set' },
      words: 'who they are kept apart from',
    }),
  },
})
export type PersonNoteData = DataOf<typeof personNote.fields>
