import { answerId } from './answerId.ts'
import { roles } from './record/access.ts'
import { recordId } from './record/ids.ts'
import { declareType, field, type DataOf } from './record/type.ts'
import { prose } from './record/values.ts'

/** The couple's answer to one question of a questionnaire. */
export const sectionAnswer = declareType({
  name: 'sectionAnswer',
  scopes: ['wedding'],
  words: { one: 'answer', many: 'answers' },
  audience: () => ['role:couple', 'role:planner', 'role:photographer'],
  idFrom: ({ section, question }) =>
    typeof section === 'string' && typeof question === 'string'
      ? answerId(section, question)
      : null,
  create: roles('couple', 'planner'),
  update: roles('couple', 'planner'),
  delete: roles('couple', 'planner'),
  fields: {
    section: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the questionnaire' }),
    question: field({ schema: recordId, merge: { kind: 'immutable' }, words: 'the question' }),
    answer: field({ schema: prose, merge: { kind: 'register' }, words: 'the answer' }),
  },
})
export type SectionAnswerData = DataOf<typeof sectionAnswer.fields>
