import { expect, test } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import { SECTION_KINDS, type SectionKind } from '#shared/schema/sectionKinds.ts'
import { registeredWords, speak } from '../inLocale.ts'
import { catalogue } from './catalogue.ts'
import { recordNames } from './recordNames.ts'
import { sectionNames } from './sectionNames.ts'

import.meta.glob(['../*.ts', '!../*.test.ts'], { eager: true })
// Another test may have left German behind.
speak('en-GB', {})

/** What is the same word in both languages, or no word at all. */
const ALIKE: ReadonlySet<unknown> = new Set(
  [
    ['WedSync', 'Esc', 'Enter', '⌘', 'A4', 'Excel', 'CSV', 'English', 'Deutsch', ''],
    ['Name', 'Text', 'Person', 'Team', 'Studio', 'Standard', 'Position', 'Normal', 'Information'],
    ['Bar', 'Band', 'DJ', 'Transport', 'Budget', 'Ritual', 'Tablets', 'senior', 'junior'],
    ['Ann Lee; Jo Fell +1'],
  ].flat(),
)

/** Ids, which nobody reads. */
const ID = /\.(id|asks)$|^sectionWords\.seenBy\.everyone$/

type Leaf = { path: string; value: unknown }

function leaves(path: string, value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, one]) => leaves(`${path}.${key}`, one))
}

const names = [...registeredWords().keys()]
const english = [...registeredWords()].flatMap(([name, words]) => leaves(name, words))
const german = names.flatMap((name) => leaves(name, catalogue[name]))

test('every text has German', () => {
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => !(name in catalogue))).toEqual([])
})

test('every German text stands where an English one does, and is of the same kind', () => {
  const kinds = (all: readonly Leaf[]) => all.map(({ path, value }) => `${path}: ${typeof value}`)
  expect(kinds(german).toSorted()).toEqual(kinds(english).toSorted())
})

test('nothing was left in English', () => {
  const of = new Map(german.map(({ path, value }) => [path, value]))
  const alike = english
    .filter(({ path, value }) => typeof value === 'string' && of.get(path) === value)
    .filter(({ path, value }) => !ID.test(path) && !ALIKE.has(value))
    .map(({ path, value }) => `${path}: ${String(value)}`)
  expect(alike).toEqual([])
})

test('every type and every field has a German name', () => {
  const fieldsOf = (types: Readonly<Record<string, { fields: object }>>) =>
    Object.fromEntries(
      Object.entries(types).map(([type, { fields }]) => [type, Object.keys(fields).toSorted()]),
    )
  expect(fieldsOf(recordNames)).toEqual(fieldsOf(everyType))
})

test('every kind of section, its settings and its entries have German names', () => {
  const kinds: Readonly<Record<string, SectionKind>> = SECTION_KINDS
  const partsOf = (settings: object, members: object | undefined) => [
    Object.keys(settings),
    Object.keys(members ?? {}),
  ]
  const declared = Object.entries(kinds).map(([kind, { settings, entries }]) => [
    kind,
    ...partsOf(settings, entries?.members),
  ])
  const named = Object.entries(sectionNames).map(([kind, { settings, entries }]) => [
    kind,
    ...partsOf(settings, entries?.members),
  ])
  expect(named).toEqual(declared)
})
