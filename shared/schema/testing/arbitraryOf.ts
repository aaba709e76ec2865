import fc from 'fast-check'
import type * as z from 'zod/mini'
import { canonicalJson, type Json } from '../record/canonical.ts'
import { malformedReason } from '../record/wellFormed.ts'

type Schema = z.core.$ZodType
type Given = fc.Arbitrary<Json | undefined>

/** Long enough for words, short enough for thousands of runs. */
const LONGEST = 30

/**
 * Any value that a schema accepts and a record may hold; `undefined` where it may be absent.
 *
 * @param known values to draw from where a function alone says what is right
 */
export function arbitraryOf(schema: Schema, known: readonly Json[] = []): Given {
  const pool = known.flatMap(within).filter((value) => accepts(schema, value))
  if (isJudgedByFunction(schema)) {
    if (pool.length === 0) throw new Error('a schema that a function judges needs a known value')
    return fc.constantFrom(...pool)
  }
  return arbitraryOfKind(schema, known).filter(
    (value) => value === undefined || (accepts(schema, value) && malformedReason(value) === null),
  )
}

function arbitraryOfKind(schema: Schema, known: readonly Json[]): Given {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const of = (inner: Schema) => arbitraryOf(inner, known)
  if (def.type === 'string') return arbitraryText(schema)
  if (def.type === 'number') return arbitraryNumber(schema)
  if (def.type === 'boolean') return fc.boolean()
  if (def.type === 'null') return fc.constant(null)
  if (def.type === 'literal') return fc.constantFrom(...def.values.map((value) => value as Json))
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries))
  if (def.type === 'optional') return fc.option(of(def.innerType), { nil: undefined, freq: 4 })
  if (def.type === 'union') return fc.oneof(...def.options.map(of))
  if (def.type === 'array') return fc.array(of(def.element).map(present), { maxLength: 3 })
  if (def.type === 'record')
    return fc.dictionary(of(def.keyType).map(text), of(def.valueType).map(present), {
      maxKeys: 4,
      noNullPrototype: true,
    })
  if (def.type === 'object')
    return arbitraryMembers(Object.entries(def.shape).map(([name, inner]) => [name, of(inner)]))
  // The one recursive schema is plain JSON.
  if (def.type === 'lazy') return plainJson
  throw new Error(`no values are known for a schema of the kind ${def.type}`)
}

/** An object of named members; those that come out `undefined` are absent. */
export function arbitraryMembers(
  members: readonly (readonly [name: string, value: Given])[],
): fc.Arbitrary<Record<string, Json>> {
  return fc.tuple(...members.map(([, value]) => value)).map((values) =>
    Object.fromEntries(
      members.flatMap(([name], index) => {
        const value = values[index]
        return value === undefined ? [] : [[name, value] as const]
      }),
    ),
  )
}

// Each of these is made once: fast-check takes milliseconds to get ready for the characters of one
// more text, and there are hundreds of texts.

const character = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...'abcdefg hijklmn'.split('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
)

const plainJson = fc
  .jsonValue({ maxDepth: 2, noUnicodeString: false })
  .map((value) => value as Json)

const patterns = new Map<string, fc.Arbitrary<string>>()

function matching(pattern: RegExp): fc.Arbitrary<string> {
  const known = patterns.get(String(pattern))
  const made = known ?? fc.stringMatching(pattern, { size: 'small' })
  patterns.set(String(pattern), made)
  return made
}

function arbitraryText(schema: Schema): fc.Arbitrary<string> {
  const { minimum = 0, maximum = LONGEST, pattern } = limitsOf(schema)
  if (pattern) return matching(pattern)
  return fc.string({
    unit: character,
    minLength: minimum,
    maxLength: Math.max(minimum, Math.min(maximum, LONGEST)),
  })
}

function arbitraryNumber(schema: Schema): fc.Arbitrary<number> {
  const { minimum: min = -1e6, maximum: max = 1e6, whole } = limitsOf(schema)
  return whole
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value))
}

type Limits = { minimum?: number; maximum?: number; pattern?: RegExp; whole?: boolean }

/** The checks of a text or a number; what it does not know stops the test. */
function limitsOf(schema: Schema): Limits {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const start: Limits = 'format' in def && def.format === 'safeint' ? { whole: true } : {}
  return (def.checks ?? []).reduce((limits, { _zod }) => {
    const check = (_zod as z.core.$ZodChecks['_zod']).def
    if (check.check === 'min_length') return { ...limits, minimum: check.minimum }
    if (check.check === 'max_length') return { ...limits, maximum: check.maximum }
    if (check.check === 'greater_than') return { ...limits, minimum: Number(check.value) }
    if (check.check === 'less_than') return { ...limits, maximum: Number(check.value) }
    if (check.check === 'string_format' && check.pattern)
      return { ...limits, pattern: check.pattern }
    throw new Error(`no values are known for the check ${check.check}`)
  }, start)
}

function isJudgedByFunction(schema: Schema): boolean {
  const { def } = schema._zod
  return def.type === 'custom' || (def.checks ?? []).some(({ _zod }) => _zod.def.check === 'custom')
}

function accepts(schema: Schema, value: Json): boolean {
  return (schema as z.ZodMiniType).safeParse(value).success
}

/** A value and all that it holds. */
function within(value: Json): Json[] {
  if (typeof value !== 'object' || value === null) return [value]
  return [value, ...Object.values(value).flatMap(within)]
}

function present(value: Json | undefined): Json {
  return value ?? null
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : canonicalJson(value)
}
