import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalJson,
  sameJson,
  type Json,
  type JsonObject,
} from '#shared/schema/record/canonical.ts'
import { isValid } from './invariants.ts'
import { valueAt } from './path.ts'
import type { Base } from './side.ts'
import { edited, START, scripts, type Edit } from './testing/edits.ts'
import { everyKind } from './testing/everyKind.ts'
import { mineOf, oneServer, type OneServer, type Writer } from './testing/oneServer.ts'

const env = process.env
fc.configureGlobal({
  numRuns: Number(env['FC_RUNS'] ?? 400),
  ...(env['FC_SEED'] ? { seed: Number(env['FC_SEED']) } : {}),
})

const ROOT: Writer = { origin: 'root', role: 'planner', ms: 1 }
const NAMES = ['anna', 'ben', 'cleo', 'dora']

/** Units that have one value each, whose candidates are the same in any order. */
const UNITS = [
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
]
const FIELDS = [...UNITS.filter((unit) => !unit.includes('/')), 'people']

type Step =
  | { kind: 'pull'; who: number }
  | { kind: 'edit'; who: number; script: Edit[]; ms: number }

type Held = { snapshot: Base; sent: JsonObject | null }

/** Four people on four devices; what one accepted of its own is its next base (R2), until it pulls. */
function people(server: OneServer, roles: readonly Writer['role'][]) {
  const held: Held[] = NAMES.map(() => ({ snapshot: server.state(), sent: null }))
  const base = (who: number): Base => {
    const { snapshot, sent } = held[who] ?? { snapshot: server.state(), sent: null }
    return sent ? { ...snapshot, data: sent } : snapshot
  }
  return {
    base,
    pull: (who: number) => {
      held[who] = { snapshot: server.state(), sent: null }
    },
    push: (who: number, script: readonly Edit[], ms: number) => {
      const from = base(who)
      const data = script.reduce(edited, from.data ?? {})
      const writer = { origin: NAMES[who] ?? '', role: roles[who] ?? 'couple', ms }
      server.push(from, mineOf(writer, data))
      const last = held[who]
      if (last) last.sent = data
      return { base: from, data, writer }
    },
  }
}

const rolesOf = fc.array(fc.constantFrom('planner', 'coordinator', 'couple', 'vendor'), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
})
const who = fc.integer({ min: 0, max: NAMES.length - 1 })
const stepsOf = (fields: readonly string[], most: number) =>
  scripts(fields, 3).chain(({ script }) =>
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
    ),
  )

function started() {
  const server = oneServer(everyKind)
  server.push(null, mineOf(ROOT, START))
  return server
}

/** Who gave what in every unit, and has not been overwritten knowingly. */
const shapes = (server: OneServer) =>
  UNITS.map((unit) => [
    unit,
    server
      .standing(unit)
      .map(({ at, origin, value }) => canonicalJson([at, origin, value ?? 'absent']))
      .sort(),
  ])

describe('M10: the order of arrival decides nothing', () => {
  type Queue = { first: Edit[]; second: Edit[] | null; late: boolean; ms: number }
  const queues = scripts(FIELDS, 3).chain(({ script }) =>
    fc.array(
      fc.record({
        first: script(3),
        second: fc.option(script(2)),
        /** Whether they had pulled the edit that all of these come after. */
        late: fc.boolean(),
        ms: fc.integer({ min: 3, max: 12 }),
      }),
      { minLength: 3, maxLength: 4 },
    ),
  )

  /** One causal history: an edit that some have seen, then concurrent ones in the order given. */
  function arrived(
    all: readonly Queue[],
    roles: readonly Writer['role'][],
    turns: readonly number[],
  ) {
    const server = started()
    const actors = people(server, roles)
    const before = { ...ROOT, origin: 'first', ms: 2 }
    server.push(
      server.state(),
      mineOf(before, edited(START, { kind: 'set', path: 'plain', value: 9 })),
    )
    for (const [index, queue] of all.entries()) if (queue.late) actors.pull(index)
    const next = all.map(() => 0)
    for (const turn of turns) {
      const index = turn % all.length
      const queue = all[index]
      const script = next[index] === 0 ? queue?.first : queue?.second
      if (queue && script) actors.push(index, script, queue.ms + (next[index] ?? 0) * 5)
      next[index] = (next[index] ?? 0) + 1
    }
    return server
  }
  const everyTurn = fc.shuffledSubarray([0, 1, 2, 3, 0, 1, 2, 3], { minLength: 8, maxLength: 8 })

  test('the candidates are the same, and for unprotected units the value in force', () => {
    let contested = 0
    fc.assert(
      fc.property(queues, rolesOf, everyTurn, everyTurn, (all, roles, one, two) => {
        const turns = (order: readonly number[]) => order.filter((index) => index < all.length)
        const [a, b] = [arrived(all, roles, turns(one)), arrived(all, roles, turns(two))]
        expect(shapes(a)).toEqual(shapes(b))
        const free = UNITS.filter((unit) =>
          [a, b].every((server) => server.contests().get(unit)?.status !== 'open'),
        )
        const values = (server: OneServer) =>
          free.map((unit) => [unit, valueAt(server.theirs().data, unit)])
        expect(values(a)).toEqual(values(b))
        contested += a.contests().size
      }),
    )
    expect(contested).toBeGreaterThan(0)
  })
})

describe('M12: no edit is lost', () => {
  type Given = { unit: string; value: Json | undefined; origin: string; version: number }

  /** Kept outside the engine: what was given, and by whom it was later overwritten knowingly. */
  function ledgerOf(steps: readonly Step[], roles: readonly Writer['role'][]) {
    const server = started()
    const actors = people(server, roles)
    let alive: Given[] = []
    for (const step of steps) {
      if (step.kind === 'pull') {
        actors.pull(step.who)
        continue
      }
      const { base, data, writer } = actors.push(step.who, step.script, step.ms)
      for (const unit of UNITS) {
        const value = valueAt(data, unit)
        if (sameJson(value, valueAt(base.data, unit))) continue
        alive = alive.filter(
          (given) =>
            given.unit !== unit || (given.version > base.version && given.origin !== writer.origin),
        )
        alive.push({ unit, value, origin: writer.origin, version: server.state().version })
      }
    }
    return { server, alive }
  }

  test('each is in force, a candidate, or overwritten by one who had seen it; and no other is', () => {
    fc.assert(
      fc.property(stepsOf(FIELDS, 14), rolesOf, (steps, roles) => {
        const { server, alive } = ledgerOf(steps, roles)
        const told = (edits: readonly { origin: string; value?: Json | undefined }[]) =>
          edits
            .map(({ origin, value }) => canonicalJson([origin.padEnd(12, '0'), value ?? 'absent']))
            .sort()
        const kept = UNITS.map((unit) =>
          told(server.standing(unit).filter(({ origin }) => !origin.startsWith('root'))),
        )
        const owed = UNITS.map((unit) => alive.filter((given) => given.unit === unit))
        expect(kept).toEqual(owed.map(told))
        const single = owed.flatMap(([only, ...more]) => (only && more.length === 0 ? [only] : []))
        const { data } = server.theirs()
        expect(single.map(({ unit }) => valueAt(data, unit))).toEqual(
          single.map(({ value }) => value),
        )
      }),
    )
  })

  test('a mark is never lost, and what stands is always valid', () => {
    fc.assert(
      fc.property(
        stepsOf(['sticky', 'text', 'places', 'least', 'most', 'pin', 'timing'], 12),
        rolesOf,
        (steps, roles) => {
          const server = started()
          const actors = people(server, roles)
          const marks = new Set<string>()
          for (const step of steps) {
            if (step.kind === 'pull') {
              actors.pull(step.who)
              continue
            }
            const base = actors.base(step.who)
            const data = step.script.reduce(edited, base.data ?? {})
            if (!isValid(everyKind, data)) continue
            actors.push(step.who, step.script, step.ms)
            for (const edit of step.script) {
              if (edit.kind === 'mark')
                marks.add(`${edit.clear ? 'cleared' : 'marks'}/${edit.mark}`)
            }
            const now = server.theirs().data
            expect(isValid(everyKind, now)).toBe(true)
            for (const mark of marks) expect(valueAt(now, `sticky/${mark}`)).toBeDefined()
          }
        },
      ),
    )
  })
})

describe('M13: deletion', () => {
  const fields = ['plain', 'guarded', 'people', 'places', 'order', 'pin']
  const turn = scripts(fields, 2).chain(({ script }) =>
    fc.array(
      fc.record({
        who,
        does: fc.constantFrom('pull', 'edit', 'edit', 'delete'),
        script: script(2),
        ms: fc.integer({ min: 2, max: 30 }),
      }),
      { maxLength: 10 },
    ),
  )

  test('no edit is deleted unseen, and nothing comes back without a question or one who knew', () => {
    let asked = 0
    fc.assert(
      fc.property(turn, (turns) => {
        const server = started()
        const held = NAMES.map(() => server.state())
        const real: { origin: string; version: number }[] = []
        const wrong: string[] = []
        for (const { who: index, does, script, ms } of turns) {
          const base = held[index] ?? server.state()
          if (does === 'pull') {
            held[index] = server.state()
            continue
          }
          const writer = { origin: NAMES[index] ?? '', role: 'planner' as const, ms }
          const before = server.theirs().deleted
          const data = does === 'edit' ? script.reduce(edited, base.data ?? {}) : (base.data ?? {})
          const { deleted, contests } = server.push(base, mineOf(writer, data, does === 'delete'))
          const { version } = server.state()
          const question = contests.some(
            ({ path, status }) => path === '_deleted' && status === 'open',
          )
          if (question) asked += 1
          const unseen = real.some(
            (edit) => edit.origin !== writer.origin && edit.version > base.version,
          )
          if (!before && deleted && unseen) wrong.push('an unseen edit was deleted')
          if (before && !deleted && !base.deleted && !question) wrong.push('came back unasked')
          if (does === 'edit' && !deleted && changesContent(base.data ?? {}, data)) {
            real.push({ origin: writer.origin, version })
          }
          held[index] = { ...base, data, deleted: does === 'delete' }
          if (does === 'delete') held[index] = server.state()
        }
        expect(wrong).toEqual([])
      }),
    )
    expect(asked).toBeGreaterThan(0)
  })
})

/** Anything but its place in the list and flags. */
function changesContent(before: JsonObject, after: JsonObject): boolean {
  const names = ['plain', 'guarded', 'people', 'places']
  return names.some((name) => !sameJson(before[name], after[name]))
}
