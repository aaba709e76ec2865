import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyType } from './everyType.ts'
import { canonicalJson } from './record/canonical.ts'
import { malformedReason } from './record/wellFormed.ts'
import { arbitraryData } from './testing/arbitraryData.ts'

const env = process.env
const seed = Number(env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
fc.configureGlobal({ numRuns: Number(env['FC_RUNS'] ?? 60), seed })

describe.each(Object.entries(everyType))(`%s (seed ${seed})`, (_name, type) => {
  const data = arbitraryData(type)

  test('whatever it may hold goes out and comes back unchanged', () => {
    fc.assert(
      fc.property(data, (given) => {
        expect(malformedReason(given)).toBe(null)
        const back = type.data.parse(JSON.parse(JSON.stringify(given)))
        expect(canonicalJson(back)).toBe(canonicalJson(given))
      }),
    )
  })

  test('with a member that no field declares it is refused, whatever it holds', () => {
    const undeclared = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((name) => !Object.hasOwn(type.fields, name) && name !== '__proto__')
    fc.assert(
      fc.property(data, undeclared, fc.jsonValue(), (given, name, value) => {
        expect(type.data.safeParse({ ...given, [name]: value }).success).toBe(false)
      }),
    )
  })

  test('without a required field it is refused; without an optional one it is not', () => {
    fc.assert(
      fc.property(data, fc.constantFrom(...Object.keys(type.fields)), (given, name) => {
        const { [name]: _left, ...less } = given
        const mayBeAbsent = type.fields[name]?.schema.def.type === 'optional'
        expect(type.data.safeParse(less).success).toBe(mayBeAbsent)
      }),
    )
  })
})
