import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { changedUnits } from './changedUnits.ts'
import type { Contest } from './contest.ts'
import { isValid } from './invariants.ts'
import { valueAt } from './path.ts'
import { edited, EDITS, scripts, START, type Edit } from './testing/edits.ts'
import { everyKind } from './testing/everyKind.ts'
import { mineOf, oneServer, type Writer } from './testing/oneServer.ts'

const env = process.env
fc.configureGlobal({
  numRuns: Number(env['FC_RUNS'] ?? 400),
  ...(env['FC_SEED'] ? { seed: Number(env['FC_SEED']) } : {}),
})

const ROOT: Writer = { origin: 'root', role: 'planner', ms: 1 }
const roles = fc.constantFrom('planner', 'coordinator', 'couple', 'vendor')
const writer = (origin: string) =>
  fc.record({ origin: fc.constant(origin), role: roles, ms: fc.integer({ min: 2, max: 9 }) })

/** Kinds that keep the laws below word for word; the others have a test of their own. */
const LAWFUL = Object.keys(EDITS).filter((name) => !['diet', 'fixed', 'owned'].includes(name))
const twoScripts = (fields: readonly string[]) =>
  scripts(fields, 5).chain(({ script }) =>
    fc.record({ a: script(5), b: script(5), anna: writer('anna'), ben: writer('ben') }),
  )
const run = (data: JsonObject, script: readonly Edit[]) => script.reduce(edited, data)
const same = (a: unknown, b: unknown) => expect(canonicalJson(a)).toBe(canonicalJson(b))

function started() {
  const server = oneServer(everyKind)
  server.push(null, mineOf(ROOT, START))
  return { server, base: server.state() }
}

describe('M1: what only one side changed is taken, and asks nobody', () => {
  test('merge(b,b,x) = merge(b,x,b) = merge(b,x,x) = x', () => {
    fc.assert(
      fc.property(twoScripts(LAWFUL), ({ a, anna, ben }) => {
        const x = run(START, a)
        fc.pre(isValid(everyKind, x))
        const { server, base } = started()
        const only = server.push(base, mineOf(anna, x))
        same(only.data, x)
        expect(only.contests).toEqual([])
        const unchanged = server.push(base, mineOf(ben, START))
        same(unchanged.data, x)
        expect(unchanged).toMatchObject({ contests: [], changed: [], superseded: [] })
        expect(unchanged.origins).toBe(only.origins)
        const equal = server.push(base, mineOf(ben, x))
        same(equal.data, x)
        expect(equal).toMatchObject({ contests: [], changed: [], superseded: [] })
      }),
    )
  })

  test('merging what was merged already changes nothing', () => {
    fc.assert(
      fc.property(twoScripts(LAWFUL), ({ a, b, anna, ben }) => {
        const [x, y] = [run(START, a), run(START, b)]
        fc.pre(isValid(everyKind, x) && isValid(everyKind, y))
        const { server, base } = started()
        server.push(base, mineOf(anna, x))
        const once = server.push(base, mineOf(ben, y))
        const twice = server.push(base, mineOf(ben, y))
        same(twice.data, once.data)
        expect(twice.contests).toEqual([])
        expect(twice.changed).toEqual([])
      }),
    )
  })
})

describe('M2: the result does not depend on which side is called mine', () => {
  const symmetric = LAWFUL.filter((name) => !['least', 'most', 'pin'].includes(name))
  test('same values and same contests with the sides swapped, protected units aside', () => {
    fc.assert(
      fc.property(twoScripts(symmetric), ({ a, b, anna, ben }) => {
        const [x, y] = [run(START, a), run(START, b)]
        const [one, two] = [started(), started()]
        one.server.push(one.base, mineOf(anna, x))
        one.server.push(one.base, mineOf(ben, y))
        two.server.push(two.base, mineOf(ben, y))
        two.server.push(two.base, mineOf(anna, x))
        const asked = [...one.server.contests().values()].filter(({ status }) => status === 'open')
        const free = (data: JsonObject) =>
          asked.reduce((left, { path }) => edited(left, { kind: 'remove', path }), data)
        const told = (side: typeof one) =>
          canonicalJson([free(side.server.theirs().data), comparable(side.server.contests())])
        expect(told(one)).toBe(told(two))
      }),
    )
  })
})

/** Versions and what was in force at the time are what the order may change. */
function comparable(contests: ReadonlyMap<string, Contest>): unknown[] {
  return [...contests.values()]
    .map(({ path, status, reason, kind, candidates }) => ({
      path,
      status,
      reason,
      kind,
      candidates: candidates.map(({ version: _version, ...rest }) => rest),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

test('M3: the same input gives the same bytes, and is left as it was', () => {
  fc.assert(
    fc.property(twoScripts(Object.keys(EDITS)), ({ a, b, anna, ben }) => {
      const history = () => {
        const { server, base } = started()
        const [mine, other] = [mineOf(anna, run(START, a)), mineOf(ben, run(START, b))]
        deepFreeze(base)
        const first = deepFreeze(server.push(base, deepFreeze(mine)))
        return canonicalJson([first, deepFreeze(server.push(base, deepFreeze(other)))])
      }
      expect(history()).toBe(history())
    }),
  )
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) deepFreeze(member)
  }
  return value
}

test('M4: untouched units stay, contests only where both sides were, no value from nowhere', () => {
  const exact = Object.keys(EDITS).filter((name) => !['text', 'sticky', 'places'].includes(name))
  fc.assert(
    fc.property(twoScripts(exact), ({ a, b, anna, ben }) => {
      const [x, y] = [run(START, a), run(START, b)]
      fc.pre(isValid(everyKind, x) && isValid(everyKind, y))
      const { server, base } = started()
      server.push(base, mineOf(anna, x))
      const theirs = server.theirs().data
      const { data, contests, changed } = server.push(base, mineOf(ben, y))
      const touched = new Set(changedUnits(everyKind, START, y))
      for (const path of changed) expect(touched).toContain(path)
      for (const { path } of contests) expect(touched).toContain(path)
      const met = contests.filter(({ reason }) => reason === 'overlap' || reason === 'protected')
      const also = new Set(changedUnits(everyKind, START, x))
      expect(met.filter(({ path }) => !also.has(path))).toEqual([])
      for (const path of touched) {
        const given = [START, y, theirs].map((side) => canonicalJson(valueAt(side, path)))
        expect(given).toContain(canonicalJson(valueAt(data, path)))
      }
    }),
  )
})

test('M14: whatever meets, what stands is valid, and the value that had to wait is kept', () => {
  fc.assert(
    fc.property(twoScripts(['least', 'most', 'plain']), ({ a, b, anna, ben }) => {
      const [x, y] = [run(START, a), run(START, b)]
      fc.pre(isValid(everyKind, x) && isValid(everyKind, y))
      const { server, base } = started()
      server.push(base, mineOf(anna, x))
      const { data, contests } = server.push(base, mineOf(ben, y))
      expect(isValid(everyKind, data)).toBe(true)
      for (const path of changedUnits(everyKind, START, y)) {
        const stands = canonicalJson(valueAt(data, path)) === canonicalJson(valueAt(y, path))
        const kept = contests.some(
          (contest) => contest.path === path && contest.candidates.some(({ by }) => by === 'ben'),
        )
        expect(stands || kept).toBe(true)
      }
    }),
  )
})
