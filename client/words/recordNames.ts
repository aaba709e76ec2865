import { everyType } from '#shared/schema/everyType.ts'
import { inLocale } from './inLocale.ts'

/** How a type of records and its fields are called; one and many as in "1 shot", "2 shots". */
export type RecordNames = { one: string; many: string; fields: Readonly<Record<string, string>> }

/**
 * By type, in the middle of a sentence. English is what the declarations say themselves.
 */
export const recordNames: Readonly<Record<string, RecordNames>> = inLocale(
  'recordNames',
  Object.fromEntries(
    Object.entries(everyType).map(([type, { words, fields }]) => [
      type,
      { ...words, fields: wordsOf(fields) },
    ]),
  ),
)

/** The names alone. */
export function wordsOf(
  named: Readonly<Record<string, { words: string }>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([name, { words }]) => [name, words]))
}

const unknown = inLocale('unknownRecordNames', { one: 'record', many: 'records', fields: {} })

/** How a type is called, also one that this version does not know. */
export function namesOfType(type: string): RecordNames {
  return (Object.hasOwn(recordNames, type) ? recordNames[type] : undefined) ?? unknown
}

/** "a moment", "an emergency": of a record that has no name. */
export const someRecord = inLocale('someRecord', (type: string): string => {
  const { one } = namesOfType(type)
  return `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`
})
