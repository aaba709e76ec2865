import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson, sameJson, type Json } from '#shared/schema/record/canonical.ts'
import { isValid } from '../invariants.ts'
import { valueAt } from '../path.ts'
import { edited, EDITS, scripts, type Edit } from '../testing/edits.ts'
import { everyKind } from '../testing/everyKind.ts'
import { mineOf, type OneServer, type Writer } from '../testing/oneServer.ts'
import { CHOSEN_EDITS, choices } from './testing/chosen.ts'
import { roles, ROOT, started, startOf, type Ground } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'
import { NAMES, people } from './testing/people.ts'

draw(process.env)

/** Units that have one value each, whose candidates are the same in any order. */
const UNITS: Readonly<Record<Ground['where'], readonly string[]>> = {
  declared: [
    'plain',
    'ranked',
    'longer',
    'earlier',
    'narrower',
    'short',
    'guarded',
    'stage',
    'order',
    'people/anna',
    'people/cleo~1x',
  ],
  chosen: ['title', 'place', 'durationMin', 'elastic', 'visibility'],
}
const FIELDS = {
  declared: [...UNITS.declared.filter((unit) => !unit.includes('/')), 'people'],
  chosen: UNITS.chosen,
}

const ground: fc.Arbitrary<Ground> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Ground>({ where: 'declared' }) },
  {
    weight: 2,
    arbitrary: choices.map((chosenBy): Ground => ({ where: 'chosen', choices: chosenBy })),
  },
)
const scriptsOn = ({ where }: Ground) =>
  scripts(FIELDS[where], 3, where === 'declared' ? EDITS : CHOSEN_EDITS)

type Step =
  | { kind: 'pull'; who: number }
  | { kind: 'edit'; who: number; script: Edit[]; ms: number }
const rolesOf = fc.array(roles, { minLength: NAMES.length, maxLength: NAMES.length })
const who = fc.integer({ min: 0, max: NAMES.length - 1 })
const stepsOf = (
  script: (length: number) => fc.Arbitrary<Edit[]>,
  most: number,
): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('pull' as const), who }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          who,
          script: script(3),
          ms: fc.integer({ min: 2, max: 30 }),
        }),
      },
    ),
    { maxLength: most },
  )

/** Who gave what in every unit, and has not been overwritten knowingly. */
const shapes = (server: OneServer, units: readonly string[]) =>
  units.map((unit) => [
    unit,
    server
      .standing(unit)
      .map(({ at, origin, value }) => canonicalJson([at, origin, value ?? 'absent']))
      .sort(),
  ])

type Queue = { first: Edit[]; second: Edit[] | null; late: boolean; ms: number }
type Arrivals = {
  on: Ground
  all: readonly Queue[]
  ranks: readonly Writer['role'][]
  one: readonly number[]
  two: readonly number[]
}

const queues = (script: (length: number) => fc.Arbitrary<Edit[]>): fc.Arbitrary<Queue[]> =>
  fc.array(
    fc.record({
      first: script(3),
      second: fc.option(script(2)),
      /** Whether they had pulled the edit that all of these come after. */
      late: fc.boolean(),
      ms: fc.integer({ min: 3, max: 12 }),
    }),
    { minLength: 3, maxLength: 4 },
  )
const everyTurn = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8, maxLength: 8 })
const arrivals: fc.Arbitrary<Arrivals> = ground.chain((on) =>
  scriptsOn(on).chain(({ script }) =>
    fc.record({
      on: fc.constant(on),
      all: queues(script),
      ranks: rolesOf,
      one: everyTurn,
      two: everyTurn,
    }),
  ),
)

/** One causal history: an edit that some have seen, then concurrent ones in the order given. */
function arrived({ on, all, ranks }: Arrivals, order: readonly number[]): OneServer {
  const { server } = started(on)
  const actors = people(server, ranks)
  const before = { ...ROOT, origin: 'first', ms: 2 }
  const path = on.where === 'declared' ? 'plain' : 'place'
  const first = edited(startOf(on), { kind: 'set', path, value: 9 })
  server.push(server.state(), mineOf(before, first))
  for (const [index, queue] of all.entries()) if (queue.late) actors.pull(index)
  const next = all.map(() => 0)
  for (const index of order.filter((one) => one < all.length)) {
    const queue = all[index]
    const script = next[index] === 0 ? queue?.first : queue?.second
    if (queue && script) actors.push(index, script, queue.ms + (next[index] ?? 0) * 5)
    next[index] = (next[index] ?? 0) + 1
  }
  return server
}

law(
  'M10 the order in which three and more arrive decides nothing: not the candidates, nor any value but what waits for a person',
  {
    given: arrivals,
    share: 2,
    least: { contested: 50, 'decided by a choice': 4, 'decided by a rule': 0.3, 'a question': 10 },
    holds(given, count) {
      const units = UNITS[given.on.where]
      const [a, b] = [arrived(given, given.one), arrived(given, given.two)]
      expect(shapes(a, units)).toEqual(shapes(b, units))
      // Whether a question was put may depend on who came first: once put, it stays for a person.
      const free = units.filter((unit) =>
        [a, b].every((server) => server.contests().get(unit)?.status !== 'open'),
      )
      const values = (server: OneServer) =>
        free.map((unit) => [unit, valueAt(server.theirs().data, unit)])
      expect(values(a)).toEqual(values(b))
      const contests = [...a.contests().values()]
      if (contests.length > 0) count('contested')
      if (contests.some(({ status }) => status === 'open')) count('a question')
      if (contests.some(({ decidedBy }) => decidedBy?.strategy)) count('decided by a choice')
      if (contests.some(({ decidedBy }) => decidedBy?.rule)) count('decided by a rule')
    },
  },
)

type Given = { unit: string; value: Json | undefined; origin: string; version: number }

/** Kept outside the engine: what was given, and by whom it was later overwritten knowingly. */
function ledgerOf(on: Ground, steps: readonly Step[], ranks: readonly Writer['role'][]) {
  const { server } = started(on)
  const actors = people(server, ranks)
  let alive: Given[] = []
  let overwritten = 0
  for (const step of steps) {
    if (step.kind === 'pull') {
      actors.pull(step.who)
      continue
    }
    const { base, data, writer } = actors.push(step.who, step.script, step.ms)
    for (const unit of UNITS[on.where]) {
      const value = valueAt(data, unit)
      if (sameJson(value, valueAt(base.data, unit))) continue
      const before = alive.length
      alive = alive.filter(
        (given) =>
          given.unit !== unit || (given.version > base.version && given.origin !== writer.origin),
      )
      overwritten += before - alive.length
      alive.push({ unit, value, origin: writer.origin, version: server.state().version })
    }
  }
  return { server, alive, overwritten }
}

const histories = ground.chain((on) =>
  scriptsOn(on).chain(({ script }) =>
    fc.record({ on: fc.constant(on), steps: stepsOf(script, 14), ranks: rolesOf }),
  ),
)
law(
  'M12 no edit is lost: each is in force, a candidate, or overwritten by one who had seen it; and no other is',
  {
    given: histories,
    least: { overwritten: 50, concurrent: 50 },
    holds({ on, steps, ranks }, count) {
      const units = UNITS[on.where]
      const { server, alive, overwritten } = ledgerOf(on, steps, ranks)
      const told = (edits: readonly { origin: string; value?: Json | undefined }[]) =>
        edits
          .map(({ origin, value }) => canonicalJson([origin.padEnd(12, '0'), value ?? 'absent']))
          .sort()
      const kept = units.map((unit) =>
        told(server.standing(unit).filter(({ origin }) => !origin.startsWith('root'))),
      )
      const owed = units.map((unit) => alive.filter((given) => given.unit === unit))
      expect(kept).toEqual(owed.map(told))
      const single = owed.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []))
      const { data } = server.theirs()
      expect(single.map(({ unit }) => valueAt(data, unit))).toEqual(
        single.map(({ value }) => value),
      )
      count('overwritten', overwritten)
      count('concurrent', owed.filter((edits) => edits.length > 1).length)
    },
  },
)

const GROWING = ['sticky', 'text', 'places', 'least', 'most', 'pin', 'timing']
law('M12 M14 a mark is never lost, and what stands is always valid', {
  given: scripts(GROWING, 3).chain(({ script }) =>
    fc.record({ steps: stepsOf(script, 12), ranks: rolesOf }),
  ),
  least: { marks: 50 },
  holds({ steps, ranks }, count) {
    const { server } = started({ where: 'declared' })
    const actors = people(server, ranks)
    const marks = new Set<string>()
    for (const step of steps) {
      if (step.kind === 'pull') {
        actors.pull(step.who)
        continue
      }
      const data = step.script.reduce(edited, actors.base(step.who).data ?? {})
      if (!isValid(everyKind, data)) continue
      actors.push(step.who, step.script, step.ms)
      for (const edit of step.script) {
        if (edit.kind === 'mark') marks.add(`${edit.clear ? 'cleared' : 'marks'}/${edit.mark}`)
      }
      const now = server.theirs().data
      expect(isValid(everyKind, now)).toBe(true)
      for (const mark of marks) expect(valueAt(now, `sticky/${mark}`)).toBeDefined()
    }
    count('marks', marks.size)
  },
})
