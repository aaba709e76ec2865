import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { companionOf } from './companionId.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { prose } from './record/values.ts'

/** What only the photo team knows of a grouping: who must not stand beside whom. */
export const shotNote = declareType({
  name: 'shotNote',
  scopes: ['wedding'],
  words: { one: 'shot note', many: 'shot notes' },
  audience: () => ['role:photographer'],
  idFrom: companionOf('shot', 'note'),
  create: roles('photographer'),
  update: roles('photographer'),
  delete: roles('photographer'),
  fields: {
    shot: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the shot' }),
    text: field({ schema: prose, merge: { kind: 'prose' }, words: 'the note' }),
  },
})
export type ShotNoteData = DataOf<typeof shotNote.fields>
