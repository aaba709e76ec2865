import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson, sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { declareType, type TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Contest } from '../contest.ts'
import { joinPath, splitPath } from '../path.ts'
import { EDITS, START } from '../testing/edits.ts'
import { everyKind } from '../testing/everyKind.ts'
import { mineOf, oneServer } from '../testing/oneServer.ts'
import { ROOT, run, twoScripts, type TwoScripts } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

const declared = twoScripts(Object.keys(EDITS)).map((two): TwoScripts => ({
  ...two,
  ground: { where: 'declared' },
}))
const onlyDeclared = declared.filter(({ a, b }) =>
  [...a, ...b].every((edit) => !('path' in edit) || splitPath(edit.path)[0] !== undefined),
)

/** Names that a later release gives to the fields. */
type Names = ReadonlyMap<string, string>
const names: fc.Arbitrary<Names> = fc
  .shuffledSubarray(Object.keys(everyKind.fields), { minLength: 1 })
  .map((some) => new Map(some.map((name) => [name, `${name}Now`])))

function lifted(data: JsonObject, up: Names): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [up.get(name) ?? name, value]),
  )
}

function liftedType(up: Names): TypeDeclaration {
  const down = new Map([...up].map(([old, now]) => [now, old]))
  const fields = Object.entries(everyKind.fields).map(([name, field]) => {
    const { merge } = field
    const when = merge.kind === 'whenTrue' ? (up.get(merge.field) ?? merge.field) : ''
    const policy = merge.kind === 'whenTrue' ? { ...merge, field: when } : merge
    return [up.get(name) ?? name, { ...field, merge: policy }] as const
  })
  const { invariant, data: _data, ...rest } = everyKind
  return declareType({
    ...rest,
    fields: Object.fromEntries(fields),
    invariant: (data) => invariant?.(lifted(data, down)) ?? null,
  })
}

function history(type: TypeDeclaration, { a, b, anna, ben }: TwoScripts, up: Names) {
  const server = oneServer(type)
  server.push(null, mineOf(ROOT, lifted(START, up)))
  const base = server.state()
  const outputs = [
    server.push(base, mineOf(anna, lifted(run(START, a), up))),
    server.push(base, mineOf(ben, lifted(run(START, b), up))),
  ]
  return { server, outputs }
}

/** Where a renamed field moves only the name. */
function told(server: ReturnType<typeof oneServer>, up: Names): string {
  const path = (one: string) => {
    const [name = '', ...rest] = splitPath(one)
    return joinPath(up.get(name) ?? name, ...rest)
  }
  const contests = [...server.contests().values()]
    .map((contest): Contest => ({ ...contest, path: path(contest.path) }))
    .sort((x, y) => (x.path < y.path ? -1 : 1))
  const origins = Object.entries(server.theirs().origins).map(([one, origin]) => [
    path(one),
    origin,
  ])
  return canonicalJson([lifted(server.theirs().data, up), contests, Object.fromEntries(origins)])
}

const SAME: Names = new Map()
/** Which of two that are wrong together has to wait follows the order of their names. */
const FREE = ['least', 'most']
law('M5 lifting and merging may change places: merge(up b, up m, up t) = up(merge(b, m, t))', {
  given: fc.tuple(onlyDeclared, names).map(([two, up]) => ({
    two,
    up: new Map([...up].filter(([name]) => !FREE.includes(name))),
  })),
  least: { contested: 15 },
  holds({ two, up }, count) {
    const [older, newer] = [history(everyKind, two, SAME), history(liftedType(up), two, up)]
    expect(told(newer.server, SAME)).toBe(told(older.server, up))
    if (older.server.contests().size > 0) count('contested')
  },
})

const dropped = fc.shuffledSubarray(
  Object.keys(everyKind.fields).filter((name) => !FREE.includes(name)),
  { minLength: 1, maxLength: 8 },
)
law('M5 one who knows fewer fields merges those as everybody does, and loses none of the others', {
  given: fc.record({ two: onlyDeclared, dropped }),
  least: { 'unknown to one': 15 },
  holds({ two, dropped: unknown }, count) {
    const fields = Object.fromEntries(
      Object.entries(everyKind.fields).filter(([name]) => !unknown.includes(name)),
    )
    const { data: _data, ...rest } = everyKind
    const older = history(declareType({ ...rest, fields }), two, SAME)
    const newer = history(everyKind, two, SAME)
    const [x, y] = [run(START, two.a), run(START, two.b)]
    const [known, all] = [older.server.theirs().data, newer.server.theirs().data]
    for (const name of Object.keys(fields)) {
      const depends = everyKind.fields[name]?.merge
      expect(depends?.kind === 'whenTrue' || sameJson(known[name], all[name])).toBe(true)
    }
    for (const name of unknown) {
      const given = [x[name], y[name]]
      const sides = given.filter((value) => !sameJson(value, START[name]))
      expect([START[name], ...given].some((value) => sameJson(value, known[name]))).toBe(true)
      const contest = older.server.contests().get(name)
      const kept = [known[name], ...(contest?.candidates.map(({ value }) => value) ?? [])]
      for (const side of sides) expect(kept.some((value) => sameJson(value, side))).toBe(true)
      if (sides.length > 0) count('unknown to one')
    }
  },
})
