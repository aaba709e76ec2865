import type { Json, JsonObject } from './record/canonical.ts'
import { recordId } from './record/ids.ts'
import { calendarDate, minute, orderKey } from './record/values.ts'
import {
  SECTION_KINDS,
  sectionKind,
  type SectionKindName,
  type SectionValueKind,
  type SectionValues,
} from './sectionKinds.ts'

const COLOUR = /^#[0-9a-f]{6}$/
const within = (value: Json, from: number, to: number) =>
  typeof value === 'number' && value >= from && value <= to
const isInt = (value: Json, from: number, to: number) =>
  Number.isInteger(value) && within(value, from, to)

/** Whether one value of a section is what its kind says it is. */
export function fitsValueKind(value: Json, kind: SectionValueKind): boolean {
  if (typeof kind === 'object') {
    return 'oneOf' in kind
      ? typeof value === 'string' && kind.oneOf.includes(value)
      : recordId.safeParse(value).success
  }
  switch (kind) {
    case 'text':
      return typeof value === 'string' && value.length <= 400
    case 'prose':
      return typeof value === 'string' && value.length <= 20_000
    case 'yesNo':
      return typeof value === 'boolean'
    case 'count':
      return isInt(value, 0, 10_000)
    case 'money':
      return isInt(value, -1_000_000_000_000, 1_000_000_000_000)
    case 'minute':
      return minute.safeParse(value).success
    case 'date':
      return calendarDate.safeParse(value).success
    case 'colour':
      return typeof value === 'string' && COLOUR.test(value)
    case 'latitude':
      return within(value, -90, 90)
    case 'longitude':
      return within(value, -180, 180)
  }
}

/** What in a section does not belong to its kind; the reason in words, or null. */
export function sectionMisfit(data: JsonObject): string | null {
  const name = data['kind']
  if (typeof name !== 'string' || !Object.hasOwn(SECTION_KINDS, name)) return 'the kind is unknown'
  const kind = sectionKind(name as SectionKindName)
  for (const [setting, holder] of entriesOf(data['config'])) {
    const misfit = valueMisfit(kind.settings, setting, holder['value'])
    if (misfit) return misfit
  }
  for (const [, entry] of entriesOf(data['entries'])) {
    if (!kind.entries) return 'this kind of section has no entries'
    for (const [member, value] of Object.entries(entry)) {
      if (member === 'order' && orderKey.safeParse(value).success) continue
      const misfit = valueMisfit(kind.entries.members, member, value)
      if (misfit) return misfit
    }
  }
  return null
}

function valueMisfit(values: SectionValues, name: string, value: Json | undefined): string | null {
  const declared = Object.hasOwn(values, name) ? values[name] : undefined
  if (!declared) return `this kind of section has no ${name}`
  return value !== undefined && fitsValueKind(value, declared.is)
    ? null
    : `${declared.words} is not of its kind`
}

function entriesOf(map: Json | undefined): [string, JsonObject][] {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return []
  return Object.entries(map).flatMap(([key, value]): [string, JsonObject][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? [[key, value]] : [],
  )
}
