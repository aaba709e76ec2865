import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { mergeExampleWords } from '../../words/mergeExample.ts'
import { choiceWords } from '../../words/values.ts'
import { valueKind } from '../../words/valueKind.ts'

/**
 * Two values that two people might give instead of this one, derived from it; null: nothing sensible
 * follows from it.
 *
 * @param givers names of the two, for what they might write
 */
export function exampleValues(
  type: string,
  field: string,
  value: Json | undefined,
  givers: readonly [string, string],
): readonly [Json, Json] | null {
  switch (valueKind(type, field)) {
    case 'timing':
      return timings(value)
    case 'minute':
    case 'minutes':
      return typeof value === 'number' ? [value + 10, value + 5] : null
    case 'number':
      return typeof value === 'number' ? [value + 2, value + 1] : null
    case 'date':
      return typeof value === 'string' ? dates(value) : null
    case 'choice':
      return typeof value === 'string' ? choices(field, value) : null
    case 'money':
      return amounts(value)
    case 'line':
      return typeof value === 'string' && value !== '' ? lines(type, field, value) : null
    case 'text':
      return typeof value === 'string'
        ? [mergeExampleWords.askFirst(givers[0]), mergeExampleWords.leave(givers[1])]
        : null
    case 'instant':
    case 'yesNo':
    case 'record':
    case 'set':
    case 'member':
    case 'order':
    case 'presence':
    case 'marks':
    case 'seat':
    case 'assignee':
    case 'file':
    case 'other':
      return null
  }
}

/** Two additions in different places of a text: before it, and after it. */
export function exampleAdditions(text: string): readonly [string, string] {
  const { before, after } = mergeExampleWords
  return [`${before}\n${text}`, `${text}\n${after}`]
}

function timings(value: Json | undefined): readonly [Json, Json] | null {
  if (!isObject(value) || value['mode'] !== 'at' || typeof value['at'] !== 'number') return null
  const { at } = value
  return [
    { ...value, at: at + 10 },
    { ...value, at: at + 5 },
  ]
}

function dates(value: string): readonly [Json, Json] | null {
  const day = (by: number) => {
    const ms = Date.parse(`${value}T00:00:00Z`)
    return new Date(ms + by * 86_400_000).toISOString().slice(0, 10)
  }
  return Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? null : [day(7), day(1)]
}

/** The two that follow it among the known ones, else the two before. */
function choices(field: string, value: string): readonly [Json, Json] | null {
  const names = Object.keys(choiceWords[field] ?? {})
  const at = names.indexOf(value)
  const [one, other] = [...names.slice(at + 1), ...names.slice(0, Math.max(at, 0)).reverse()]
  return one === undefined || other === undefined ? null : [other, one]
}

function amounts(value: Json | undefined): readonly [Json, Json] | null {
  if (!isObject(value) || typeof value['minor'] !== 'number') return null
  const { minor } = value
  return [
    { ...value, minor: minor + 10_000 },
    { ...value, minor: minor + 5_000 },
  ]
}

function lines(type: string, field: string, value: string): readonly [Json, Json] | null {
  if (field === 'phone') {
    return /\d$/.test(value)
      ? [value.replace(/\d$/, other(value, 1)), value.replace(/\d$/, other(value, 2))]
      : null
  }
  if (field === 'email') return [`office.${value}`, `day.${value}`]
  const [one, two] = mergeExampleWords.lines[type] ?? mergeExampleWords.line
  return [`${value} ${one}`, `${value} ${two}`]
}

function other(value: string, by: number): string {
  return String((Number(value.at(-1)) + by) % 10)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
