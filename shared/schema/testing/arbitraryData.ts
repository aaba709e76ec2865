import type fc from 'fast-check'
import type { Json, JsonObject } from '../record/canonical.ts'
import type { TypeDeclaration } from '../record/type.ts'
import { arbitraryMembers, arbitraryOf } from './arbitraryOf.ts'
import { arbitrarySectionParts } from './arbitrarySectionParts.ts'
import { EXAMPLES } from './examples.ts'

/** Any data that a record of this type may hold. */
export function arbitraryData(type: TypeDeclaration): fc.Arbitrary<JsonObject> {
  const members = Object.keys(type.fields).map(
    (name) => [name, arbitraryField(type, name)] as const,
  )
  const data = arbitraryMembers(members)
  const whole =
    type.name === 'section'
      ? data.chain(({ config: _config, entries: _entries, ...one }) =>
          arbitrarySectionParts(one).map((parts) => ({ ...one, ...parts })),
        )
      : data
  return whole.filter((one) => (type.invariant?.(one) ?? null) === null)
}

/**
 * Any value of one field, `undefined` where it may be absent.
 *
 * @param beside the record it is for: what a section holds depends on its kind
 */
export function arbitraryField(
  type: TypeDeclaration,
  name: string,
  beside?: JsonObject,
): fc.Arbitrary<Json | undefined> {
  if (beside && type.name === 'section' && (name === 'config' || name === 'entries')) {
    return arbitrarySectionParts(beside).map((parts) => parts[name])
  }
  const made = FIELDS.get(`${type.name} ${name}`)
  if (made) return made
  const schema = type.fields[name]?.schema
  if (!schema) throw new Error(`${type.name} has no ${name}`)
  const known = (EXAMPLES[type.name] ?? []).flatMap((example) => {
    const value = example[name]
    return value === undefined ? [] : [value]
  })
  const arbitrary = arbitraryOf(schema, known)
  FIELDS.set(`${type.name} ${name}`, arbitrary)
  return arbitrary
}

/** Reading a pattern takes longer than drawing from it a thousand times. */
const FIELDS = new Map<string, fc.Arbitrary<Json | undefined>>()
