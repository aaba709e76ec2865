import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import type { Promised } from '#shared/schema/expected/promised.ts'
import { POLICIES } from '#shared/schema/policies.expected.ts'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import {
  canonicalJson,
  sameJson,
  type Json,
  type JsonObject,
} from '#shared/schema/record/canonical.ts'
import { arbitraryData, arbitraryField } from '#shared/schema/testing/arbitraryData.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Contest } from '../contest.ts'
import { isValid } from '../invariants.ts'
import { isObject } from '../path.ts'
import { mineOf, oneServer, type Writer } from '../testing/oneServer.ts'
import { isEnd, promisedValue } from '../testing/promisedValue.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

type Plain = Exclude<Promised, { is: 'while' }>
type Value = Json | undefined

/** Every field of every type with what it is promised; a field of two promises comes twice. */
const CASES = Object.entries(POLICIES).flatMap(([typeName, promises]) =>
  promises.flatMap(([fields, promise]) =>
    fields.split(' ').flatMap((field) => {
      const type = everyType[typeName]
      if (!type) throw new Error(`no type ${typeName}`)
      const of = (plain: Promised, beside: JsonObject) => {
        if (plain.is === 'while') throw new Error('a promise within a promise')
        return { type, field, promise: plain, beside, name: `${typeName} ${field}: ${told(plain)}` }
      }
      if (promise.is !== 'while') return [of(promise, {})]
      return [
        of(promise.yes, { [promise.field]: true }),
        of(promise.no, { [promise.field]: false }),
      ]
    }),
  ),
)

function told(promise: Promised): string {
  return Object.values(promise)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ')
}

const ROOT: Writer = { origin: 'root', role: 'planner', ms: 1 }
const writers = fc
  .tuple(fc.constantFrom(...WEDDING_ROLES), fc.constantFrom(...WEDDING_ROLES), fc.boolean())
  .map(([role, other, swapped]): [Writer, Writer] => [
    { origin: 'anna', role, ms: swapped ? 9 : 5 },
    { origin: 'ben', role: other, ms: swapped ? 5 : 9 },
  ])

/** A record, and other values of one of its fields. */
function edits(type: TypeDeclaration, field: string, beside: JsonObject, count: number) {
  return arbitraryData(type).chain((data) => {
    const before = { ...data, ...beside }
    const values = fc.array(related(type, field, before), { minLength: count, maxLength: count })
    return values.map((all) => ({ before, values: all }))
  })
}

/** Values that keep some of what was there: people change a list, they do not write another one. */
function related(type: TypeDeclaration, field: string, before: JsonObject): fc.Arbitrary<Value> {
  const fresh = arbitraryField(type, field, before)
  const held = before[field]
  if (!isObject(held)) return fresh
  return fc.tuple(fresh, fc.double({ min: 0, max: 1, noNaN: true })).map(([value, share]) => {
    const kept = Object.entries(held).filter((_, index, all) => (index + 1) / all.length <= share)
    const mixed = isObject(value) ? { ...Object.fromEntries(kept), ...value } : value
    return type.fields[field]?.schema.safeParse(mixed).success ? mixed : value
  })
}

function withField(data: JsonObject, field: string, value: Value): JsonObject {
  const { [field]: _left, ...rest } = data
  return value === undefined ? rest : { ...rest, [field]: value }
}

function started(type: TypeDeclaration, before: JsonObject) {
  const server = oneServer(type)
  server.push(null, mineOf(ROOT, before))
  return { server, base: server.state() }
}

/** A map without entries and no map at all say the same. */
const shown = (value: Value) =>
  value === undefined || (isObject(value) && Object.keys(value).length === 0)
    ? 'nothing'
    : canonicalJson(value)

/** So many values for one field, which are valid one by one. */
function lawOf(
  title: string,
  { type, field, beside }: (typeof CASES)[number],
  count: number,
  holds: (before: JsonObject, values: Value[], who: [Writer, Writer]) => void,
) {
  law(title, {
    given: fc.tuple(edits(type, field, beside, count), writers),
    share: SHARE,
    holds([{ before, values }, who]) {
      fc.pre([before[field], ...values].every((v) => isValid(type, withField(before, field, v))))
      holds(before, values, who)
    },
  })
}

/** So many laws share what one of the others has for itself. */
const SHARE = 1 / 12

describe('every field keeps its promise', () => {
  test('every field of every type has one', () => {
    const declared = Object.entries(everyType).map(([name, type]) => [
      name,
      Object.keys(type.fields).sort(),
    ])
    const stated = Object.entries(POLICIES).map(([name, promises]) => [
      name,
      promises.flatMap(([fields]) => fields.split(' ')).sort(),
    ])
    expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(declared))
  })

  for (const one of CASES) {
    const { type, field, promise } = one
    lawOf(`M12 ${one.name}, where two gave a value each`, one, 2, (before, [x, y], [anna, ben]) => {
      const { server, base } = started(type, before)
      const first = server.push(base, mineOf(anna, withField(before, field, x)))
      const second = server.push(base, mineOf(ben, withField(before, field, y)))
      const is = { writer: anna, value: x }
      const told = promisedValue(promise, before[field], is, { writer: ben, value: y })
      const value = second.data[field]
      expect(shown(value)).toBe(shown(told ? told.value : value))
      const changed = (side: Value) => !sameJson(side, before[field])
      const refused = [first, second].map((output) => output.refused.length > 0)
      expect(refused).toEqual([x, y].map((side) => promise.is === 'never' && changed(side)))
      if (changed(x) && changed(y) && !sameJson(x, y)) {
        keptAndAsked(promise, server.contests().get(field), [x, y])
      }
    })
  }

  for (const one of CASES) {
    const { type, field, promise } = one
    lawOf(
      `M1 ${one.name}, when one alone changed it or both did the same`,
      one,
      1,
      (before, [x], [anna, ben]) => {
        const { server, base } = started(type, before)
        const mine = withField(before, field, x)
        const asks = promise.is === 'members' && promise.removal === 'asks'
        const only = promisedValue(
          promise,
          before[field],
          { writer: anna, value: x },
          { writer: ben, value: before[field] },
        )
        const expected = only === null ? x : only.value
        expect(shown(server.push(base, mineOf(anna, mine)).data[field])).toBe(shown(expected))
        expect(server.contests().size > 0 && !asks).toBe(false)
        expect(shown(server.push(base, mineOf(ben, before)).data[field])).toBe(shown(expected))
        expect(shown(server.push(base, mineOf({ ...ben, origin: 'cleo' }, mine)).data[field])).toBe(
          shown(expected),
        )
        expect(server.contests().size > 0 && !asks).toBe(false)
        const rest = [server.state().data ?? {}, before].map((data) =>
          withField(data, field, undefined),
        )
        expect(rest[0]).toEqual(rest[1])
      },
    )
  }

  const asks = (promise: Promised) =>
    promise.is === 'asks' || (promise.is === 'furthest' && promise.ends !== undefined)

  // A text that three have written reads in the order it came; a question keeps what stood first.
  const settled = CASES.filter(({ promise }) => !asks(promise) && promise.is !== 'words')
  for (const one of settled) {
    const { type, field, promise } = one
    lawOf(
      `M10 ${one.name}, whatever the order three arrive in`,
      one,
      3,
      (before, values, [anna, ben]) => {
        const all = [anna, ben, { origin: 'cleo', role: anna.role, ms: 7 }]
        const outcomes = ORDERS.map((order) => {
          const { server, base } = started(type, before)
          for (const who of order) {
            const writer = all[who]
            if (writer) server.push(base, mineOf(writer, withField(before, field, values[who])))
          }
          return shown(withoutTexts(promise, server.state().data?.[field]))
        })
        expect(new Set(outcomes).size).toBe(1)
      },
    )
  }

  const asked = CASES.filter(({ promise }) => asks(promise))
  for (const one of asked) {
    const { type, field } = one
    lawOf(
      `M10 ${one.name}, the same question whatever the order three arrive in`,
      one,
      3,
      (before, values, [anna, ben]) => {
        const all = [anna, ben, { origin: 'cleo', role: anna.role, ms: 7 }]
        const questions = ORDERS.map((order) => {
          const { server, base } = started(type, before)
          for (const who of order) {
            const writer = all[who]
            if (writer) server.push(base, mineOf(writer, withField(before, field, values[who])))
          }
          const given = server.contests().get(field)?.candidates ?? []
          return canonicalJson(given.map(({ origin, value }) => [origin, value ?? 'absent']))
        })
        expect(new Set(questions).size).toBe(1)
      },
    )
  }

  const texts = CASES.filter(({ promise }) => promise.is === 'words')
  const place = fc.integer({ min: 0, max: 29 })
  for (const { type, field, name } of texts) {
    law(`M7 ${name}, far apart both stand; at the same place neither is lost`, {
      given: fc.tuple(arbitraryData(type), fc.record({ a: place, b: place }), writers),
      share: SHARE,
      holds([data, { a, b }, [anna, ben]]) {
        const words = Array.from(
          { length: 30 },
          (_, index) => `word${'abcdefghij'[index % 10]}${'xyz'[index % 3]}`,
        )
        const text = (place: number, word: string) => words.with(place, word).join(' ')
        const before = { ...data, [field]: words.join(' ') }
        const { server, base } = started(type, before)
        server.push(base, mineOf(anna, { ...before, [field]: text(a, 'roses') }))
        server.push(base, mineOf(ben, { ...before, [field]: text(b, 'lilies') }))
        const value = server.state().data?.[field]
        const kept = canonicalJson([
          value ?? null,
          [...server.contests().values()].map(({ candidates }) => candidates),
        ])
        expect(kept).toContain('roses')
        expect(kept).toContain('lilies')
        const both = words.with(a, 'roses').with(b, 'lilies').join(' ')
        expect(Math.abs(a - b) < 5 || value === both).toBe(true)
      },
    })
  }
})

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]

/** Which promises keep the value that does not count, and which ask a person. */
function keptAndAsked(promise: Plain, contest: Contest | undefined, values: Value[]): void {
  const kept = {
    later: 'register',
    name: 'shortText',
    ranked: 'register',
    furthest: 'lattice',
    asks: 'protected',
  } as const
  if (!(promise.is in kept)) return
  expect(contest?.kind).toBe(kept[promise.is as keyof typeof kept])
  const asks =
    promise.is === 'asks' ||
    (promise.is === 'furthest' && values.every((value) => isEnd(promise, value)))
  expect(contest?.status).toBe(asks ? 'open' : 'auto')
  const named = asks && 'deciders' in promise ? promise.deciders : undefined
  const deciders = named?.split(' ') ?? []
  expect([...(contest?.deciders ?? [])].sort()).toEqual(deciders.sort())
  expect(contest?.candidates.map(({ value }) => shown(value)).sort()).toEqual(
    values.map(shown).sort(),
  )
}

/** Entries without the parts that are texts. */
function withoutTexts(promise: Plain, value: Value): Value {
  if (promise.is !== 'entries' || !isObject(value)) return value
  const texts = Object.keys(promise.parts).filter((part) => promise.parts[part]?.is === 'words')
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      texts.reduce((left, part) => withField(left, part, undefined), isObject(entry) ? entry : {}),
    ]),
  )
}
