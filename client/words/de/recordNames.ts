import type {
  recordNames as English,
  RecordNames,
  someRecord as EnglishSome,
} from '../recordNames.ts'
import { dayNames } from './names/dayNames.ts'
import { peopleNames } from './names/peopleNames.ts'
import { talkNames } from './names/talkNames.ts'

export const recordNames: typeof English = { ...dayNames, ...peopleNames, ...talkNames }

export const unknownRecordNames: RecordNames = { one: 'Eintrag', many: 'Einträge', fields: {} }

/** Without an article: nobody has to know its gender. */
export const someRecord: typeof EnglishSome = (type) =>
  (Object.hasOwn(recordNames, type) ? recordNames[type] : undefined)?.one ?? unknownRecordNames.one
