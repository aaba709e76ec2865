import fc from 'fast-check'
import type { Json, JsonObject } from '../record/canonical.ts'
import { calendarDate, minute, orderKey } from '../record/values.ts'
import { recordId } from '../record/ids.ts'
import {
  SECTION_KIND_NAMES,
  sectionKind,
  type SectionKind,
  type SectionValueKind,
  type SectionValues,
} from '../sectionKinds.ts'
import { arbitraryMembers, arbitraryOf } from './arbitraryOf.ts'

type Part = fc.Arbitrary<Json | undefined>

/** Settings and entries that fit the kind of a section. */
export function arbitrarySectionParts({ kind: name }: JsonObject): fc.Arbitrary<JsonObject> {
  const found = SECTION_KIND_NAMES.find((one) => one === name)
  if (!found) throw new Error('a section without a kind')
  const made = PARTS.get(found) ?? partsOf(sectionKind(found))
  PARTS.set(found, made)
  return made
}

const PARTS = new Map<string, fc.Arbitrary<JsonObject>>()

function partsOf(kind: SectionKind): fc.Arbitrary<JsonObject> {
  const settings = valuesOf(kind.settings, (value) => value.map((one) => ({ value: one ?? null })))
  const entry = kind.entries
    ? arbitraryMembers([
        ['order', fc.option(arbitraryOf(orderKey), { nil: undefined })],
        ...valuesOf(kind.entries.members),
      ])
    : null
  return arbitraryMembers([
    ['config', maybe(arbitraryMembers(settings))],
    ['entries', maybe(entry ? arbitraryEntries(entry) : fc.constant({}))],
  ])
}

function arbitraryEntries(entry: fc.Arbitrary<Record<string, Json>>): fc.Arbitrary<Json> {
  return fc.dictionary(fc.uuid({ version: 7 }), entry, { maxKeys: 3, noNullPrototype: true })
}

function valuesOf(values: SectionValues, as = (value: Part): Part => value) {
  return Object.entries(values).map(([name, { is }]) => [name, maybe(as(valueOf(is)))] as const)
}

function maybe(value: Part): Part {
  return fc.option(value, { nil: undefined, freq: 3 })
}

function valueOf(kind: SectionValueKind): Part {
  if (typeof kind === 'object') {
    return 'oneOf' in kind ? fc.constantFrom(...kind.oneOf) : arbitraryOf(recordId)
  }
  switch (kind) {
    case 'text':
    case 'prose':
      return fc.string({ maxLength: 20 })
    case 'yesNo':
      return fc.boolean()
    case 'count':
      return fc.integer({ min: 0, max: 10_000 })
    case 'money':
      return fc.integer({ min: -1_000_000, max: 1_000_000 })
    case 'minute':
      return arbitraryOf(minute)
    case 'date':
      return arbitraryOf(calendarDate)
    case 'colour':
      return fc.stringMatching(/^#[0-9a-f]{6}$/)
    case 'latitude':
      return fc.integer({ min: -90, max: 90 })
    case 'longitude':
      return fc.integer({ min: -180, max: 180 })
  }
}
