import {
  SECTION_KINDS,
  type SectionKind,
  type SectionKindName,
  type SectionValues,
} from '#shared/schema/sectionKinds.ts'
import { inLocale } from './inLocale.ts'
import { wordsOf } from './recordNames.ts'

/** How a section, its settings and what stands in it several times are called. */
export type SectionNames = {
  name: string
  settings: Readonly<Record<string, string>>
  entries?: { one: string; many: string; members: Readonly<Record<string, string>> }
}

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
