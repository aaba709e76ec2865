import { everyType } from '#shared/schema/everyType.ts'
import {
  SECTION_KINDS,
  type SectionKind,
  type SectionKindName,
  type SectionValues,
} from '#shared/schema/sectionKinds.ts'
import { inLocale } from './inLocale.ts'

/** How a type of records and its fields are called; one and many as in "1 shot", "2 shots". */
export type RecordNames = { one: string; many: string; fields: Readonly<Record<string, string>> }

/** How a section, its settings and what stands in it several times are called. */
export type SectionNames = {
  name: string
  settings: Readonly<Record<string, string>>
  entries?: { one: string; many: string; members: Readonly<Record<string, string>> }
}

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

const kinds: Readonly<Record<string, SectionKind>> = SECTION_KINDS

/** By kind of section. */
export const sectionNames: Readonly<Record<string, SectionNames>> = inLocale(
  'sectionNames',
  Object.fromEntries(
    Object.entries(kinds).map(([kind, { words, settings, entries }]) => [
      kind,
      {
        name: words,
        settings: wordsOf(settings),
        ...(entries && { entries: { ...entries.words, members: wordsOf(entries.members) } }),
      },
    ]),
  ),
)

function wordsOf(named: Readonly<Record<string, { words: string }>>): Record<string, string> {
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

/** A kind of section with its parts as they are called here. */
export function saidSection(kind: SectionKindName): SectionKind {
  const declared = SECTION_KINDS[kind] as SectionKind
  const names = sectionNames[kind]
  if (!names) return declared
  const { entries } = declared
  const said = names.entries
  return {
    ...declared,
    words: names.name,
    settings: named(declared.settings, names.settings),
    ...(entries &&
      said && { entries: { words: said, members: named(entries.members, said.members) } }),
  }
}

function named(values: SectionValues, names: Readonly<Record<string, string>>): SectionValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, { is, words }]) => [
      name,
      { is, words: names[name] ?? words },
    ]),
  )
}
