import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson, sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { changedUnits } from '../changedUnits.ts'
import type { Contest } from '../contest.ts'
import { isValid } from '../invariants.ts'
import { valueAt } from '../path.ts'
import { edited, EDITS, type Edit } from '../testing/edits.ts'
import { mineOf } from '../testing/oneServer.ts'
import { run, started, startOf, twoScripts, typeOf, type TwoScripts } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

/** Kinds that keep the laws word for word; the others have a test of their own. */
const LAWFUL = Object.keys(EDITS).filter((name) => !['diet', 'fixed', 'owned'].includes(name))
const same = (a: unknown, b: unknown) => expect(canonicalJson(a)).toBe(canonicalJson(b))

law(
  'M1 what only one side changed is taken and asks nobody: merge(b,b,x) = merge(b,x,b) = merge(b,x,x) = x',
  {
    given: twoScripts(LAWFUL),
    least: { changed: 40 },
    holds({ ground, a, anna, ben }, count) {
      const [start, x] = [startOf(ground), run(startOf(ground), a)]
      if (!isValid(typeOf(ground), x)) return
      const { server, base } = started(ground)
      const only = server.push(base, mineOf(anna, x))
      same(only.data, x)
      expect(only.contests).toEqual([])
      expect(only.superseded).toEqual([])
      const unchanged = server.push(base, mineOf(ben, start))
      same(unchanged.data, x)
      expect(unchanged).toMatchObject({ contests: [], changed: [], superseded: [] })
      expect(unchanged.origins).toBe(only.origins)
      const equal = server.push(base, mineOf(ben, x))
      same(equal.data, x)
      expect(equal).toMatchObject({ contests: [], changed: [], superseded: [] })
      if (only.changed.length > 0) count('changed')
    },
  },
)

law('M1 merging what was merged already changes nothing', {
  given: twoScripts(LAWFUL),
  least: { contested: 15 },
  holds({ ground, a, b, anna, ben }, count) {
    const [x, y] = [run(startOf(ground), a), run(startOf(ground), b)]
    if (![x, y].every((one) => isValid(typeOf(ground), one))) return
    const { server, base } = started(ground)
    server.push(base, mineOf(anna, x))
    const once = server.push(base, mineOf(ben, y))
    const twice = server.push(base, mineOf(ben, y))
    same(twice.data, once.data)
    expect(twice.contests).toEqual([])
    expect(twice.changed).toEqual([])
    if (once.contests.length > 0) count('contested')
  },
})

const SYMMETRIC = LAWFUL.filter((name) => !['least', 'most', 'pin'].includes(name))
law('M2 same values and same contests with the sides swapped, what waits for a person aside', {
  given: twoScripts(SYMMETRIC, ['title', 'place', 'durationMin', 'elastic', 'visibility', 'notes']),
  least: { contested: 15, chosen: 20, 'decided by a choice': 1, 'decided by a rule': 0.2 },
  holds({ ground, a, b, anna, ben }, count) {
    const [x, y] = [run(startOf(ground), a), run(startOf(ground), b)]
    const [one, two] = [started(ground), started(ground)]
    one.server.push(one.base, mineOf(anna, x))
    one.server.push(one.base, mineOf(ben, y))
    two.server.push(two.base, mineOf(ben, y))
    two.server.push(two.base, mineOf(anna, x))
    const contests = [...one.server.contests().values()]
    const asked = contests.filter(({ status }) => status === 'open')
    const free = (data: JsonObject) =>
      asked.reduce((left, { path }) => edited(left, { kind: 'remove', path }), data)
    const told = (side: typeof one) =>
      canonicalJson([free(side.server.theirs().data), comparable(side.server.contests())])
    expect(told(one)).toBe(told(two))
    if (contests.length > 0) count('contested')
    if (ground.where === 'chosen') count('chosen')
    if (contests.some(({ decidedBy }) => decidedBy?.strategy)) count('decided by a choice')
    if (contests.some(({ decidedBy }) => decidedBy?.rule)) count('decided by a rule')
  },
})

/** Versions and what was in force at the time are what the order may change. */
function comparable(contests: ReadonlyMap<string, Contest>): unknown[] {
  return [...contests.values()]
    .map(({ path, status, reason, kind, candidates, decidedBy }) => ({
      path,
      status,
      reason,
      kind,
      decidedBy: decidedBy ?? null,
      candidates: candidates.map(({ version: _version, ...rest }) => rest),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

law('M3 the same input gives the same bytes, and is left as it was', {
  given: twoScripts(Object.keys(EDITS)),
  least: { contested: 15 },
  holds({ ground, a, b, anna, ben }, count) {
    const start = startOf(ground)
    const history = () => {
      const { server, base } = started(deepFreeze(ground))
      const [mine, other] = [mineOf(anna, run(start, a)), mineOf(ben, run(start, b))]
      deepFreeze(base)
      const first = deepFreeze(server.push(base, deepFreeze(mine)))
      const second = deepFreeze(server.push(base, deepFreeze(other)))
      if (second.contests.length > 0) count('contested')
      return canonicalJson([first, second])
    }
    expect(history()).toBe(history())
  },
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) deepFreeze(member)
  }
  return value
}

const EXACT = Object.keys(EDITS).filter((name) => !['text', 'sticky', 'places'].includes(name))
law(
  'M4 untouched units stay, contests are only where both sides were, and no value is from nowhere',
  {
    given: twoScripts(EXACT, ['title', 'place', 'durationMin', 'elastic', 'visibility', 'timing']),
    least: { contested: 15 },
    holds({ ground, a, b, anna, ben }, count) {
      const type = typeOf(ground)
      const start = startOf(ground)
      const [x, y] = [run(start, a), run(start, b)]
      if (![x, y].every((one) => isValid(type, one))) return
      const { server, base } = started(ground)
      server.push(base, mineOf(anna, x))
      const theirs = server.theirs().data
      const { data, contests, changed, superseded } = server.push(base, mineOf(ben, y))
      const touched = new Set(changedUnits(type, start, y))
      for (const path of [...changed, ...superseded]) expect(touched).toContain(path)
      for (const { path } of contests) expect(touched).toContain(path)
      const met = contests.filter(({ reason }) => reason === 'overlap' || reason === 'protected')
      const also = new Set(changedUnits(type, start, x))
      expect(met.filter(({ path }) => !also.has(path))).toEqual([])
      for (const path of touched) {
        const given = [start, y, theirs].map((side) => canonicalJson(valueAt(side, path)))
        expect(given).toContain(canonicalJson(valueAt(data, path)))
      }
      for (const path of changedUnits(type, theirs, data)) expect(changed).toContain(path)
      if (contests.length > 0) count('contested')
    },
  },
)

const bound = (path: string) =>
  fc.integer({ min: 1, max: 3 }).map((value): Edit => ({ kind: 'set', path, value }))
const bounds = fc.tuple(twoScripts(['plain'], ['place']), bound('least'), bound('most'))
law('M14 whatever meets, what stands is valid, and the value that had to wait is kept', {
  given: bounds.map(([two, least, most]): TwoScripts => ({
    ...two,
    ground: { where: 'declared' },
    a: [least, ...two.a.filter(({ kind }) => kind === 'set')],
    b: [most, ...two.b.filter(({ kind }) => kind === 'set')],
  })),
  least: { 'wrong together': 10 },
  holds({ ground, a, b, anna, ben }, count) {
    const type = typeOf(ground)
    const [x, y] = [run(startOf(ground), a), run(startOf(ground), b)]
    const { server, base } = started(ground)
    server.push(base, mineOf(anna, x))
    const { data, contests } = server.push(base, mineOf(ben, y))
    expect(isValid(type, data)).toBe(true)
    if (contests.some(({ reason }) => reason === 'invariant')) count('wrong together')
    for (const path of changedUnits(type, startOf(ground), y)) {
      const stands = sameJson(valueAt(data, path), valueAt(y, path))
      const kept = contests.some(
        (contest) => contest.path === path && contest.candidates.some(({ by }) => by === 'ben'),
      )
      expect(stands || kept).toBe(true)
    }
  },
})
