import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson, sameJson, type Json } from '#shared/schema/record/canonical.ts'
import type { Decision } from '../applyResolution.ts'
import type { Contest } from '../contest.ts'
import { isValid } from '../invariants.ts'
import { valueAt } from '../path.ts'
import { EDITS } from '../testing/edits.ts'
import { mineOf, type OneServer } from '../testing/oneServer.ts'
import { grounds, run, started, startOf, typeOf, writer } from './testing/ground.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

/** Two or three people disagree; a fourth, and at times a fifth, decides. */
const ASKED = [
  'guarded',
  'stage',
  'timing',
  'pin',
  'plain',
  'ranked',
  'short',
  'least',
  'most',
  'diet',
  'text',
]
const disputes = grounds(ASKED.filter((name) => name in EDITS)).chain(({ ground, script }) =>
  fc.record({
    ground: fc.constant(ground),
    a: script(3),
    b: script(3),
    later: script(2),
    anna: writer('anna'),
    ben: writer('ben'),
    pick: fc.nat(5),
    other: fc.nat(5),
    which: fc.nat(20),
  }),
)

type Dispute = typeof disputes extends fc.Arbitrary<infer T> ? T : never

function disputed({ ground, a, b, anna, ben, which }: Dispute) {
  const { server, base } = started(ground)
  server.push(base, mineOf(anna, run(startOf(ground), a)))
  server.push(base, mineOf(ben, run(startOf(ground), b)))
  const contests = [...server.contests().values()].filter(({ path }) => path !== '_deleted')
  const contest = contests[which % Math.max(contests.length, 1)]
  return { server, base, contest }
}

function siblingOf(contest: Contest, pick: number): Decision {
  const { candidates } = contest
  const chosen = candidates[pick % candidates.length]
  const sees = candidates.map(({ at }) => at)
  const value = chosen?.value
  return { choice: 'sibling', sees, ...(value === undefined ? {} : { value }) }
}

const decider = (origin: string, ms: number) => mineOf({ origin, role: 'planner', ms }, {})
const valueIn = (server: OneServer, path: string): Json | undefined =>
  valueAt(server.theirs().data, path)
const canStand = (dispute: Dispute, server: OneServer, path: string, value: Json | undefined) => {
  const data = run(server.theirs().data, [
    value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value },
  ])
  return isValid(typeOf(dispute.ground), data)
}

/** Removing an allergy asks whoever does it; all else asks nobody who knew what stood. */
const isAsked = ({ status, reason }: Contest) => status !== 'resolved' && reason !== 'removal'

law(
  'M15 a decision that has seen every value counts, closes the question, and the next edit starts from it',
  {
    given: disputes,
    least: { decided: 15 },
    holds(dispute, count) {
      const { server, contest } = disputed(dispute)
      if (!contest) return
      const { path } = contest
      const decision = siblingOf(contest, dispute.pick)
      if (!canStand(dispute, server, path, decision.value)) return
      const output = server.decide(path, decision, decider('dora', 20))
      expect(output?.contests.map(({ status }) => status)).toEqual(['resolved'])
      expect(valueIn(server, path) ?? null).toEqual(decision.value ?? null)
      expect(server.contests().has(path)).toBe(false)
      expect(output?.changed.every((one) => one === path)).toBe(true)
      const since = server.state()
      const next = run(server.theirs().data, dispute.later)
      if (!isValid(typeOf(dispute.ground), next)) return
      const edit = server.push(since, mineOf({ origin: 'cleo', role: 'vendor', ms: 2 }, next))
      expect(edit.contests.filter(isAsked)).toEqual([])
      count('decided')
    },
  },
)

law('M15 of two decisions the first stands, and nothing is asked about the question', {
  given: disputes,
  least: { 'decided twice': 15, differently: 5 },
  holds(dispute, count) {
    const { server, contest } = disputed(dispute)
    if (!contest) return
    const { path } = contest
    const [first, second] = [siblingOf(contest, dispute.pick), siblingOf(contest, dispute.other)]
    if (!canStand(dispute, server, path, first.value)) return
    const settled = server.decide(path, first, decider('dora', 20))?.contests[0]
    const stood = canonicalJson(server.theirs().data)
    // The server still knows the question, as settled.
    const again = server.decideSettled(settled ?? contest, second, decider('emil', 30))
    expect(again.changed).toEqual([])
    expect(again.contests).toEqual([])
    expect(again.superseded).toEqual([path])
    expect(canonicalJson(again.data)).toBe(stood)
    count('decided twice')
    if (!sameJson(first.value, second.value)) count('differently')
  },
})

law('M15 a decision that has not seen every value does not close the question, and joins it', {
  given: disputes,
  least: { stale: 8 },
  holds(dispute, count) {
    const { server, contest } = disputed(dispute)
    if (!contest) return
    const { path, candidates } = contest
    const known = candidates[dispute.pick % candidates.length]
    if (!known) return
    const decision = { ...siblingOf(contest, dispute.pick), sees: [known.at] }
    const unseen = candidates.filter(({ at }) => at !== known.at)
    if (unseen.every(({ value }) => sameJson(value, decision.value))) return
    server.decide(path, decision, decider('dora', 20))
    const kept = server.standing(path)
    for (const one of unseen)
      expect(kept.some(({ at, value }) => at === one.at && sameJson(value, one.value))).toBe(true)
    const isKept = kept.some(({ by, value }) => by === 'dora' && sameJson(value, decision.value))
    expect(isKept).toBe(true)
    if (contest.status === 'open') expect(server.contests().get(path)?.status).toBe('open')
    count('stale')
  },
})

law('M15 undoing a decision is an ordinary edit: the value comes back, and nobody is asked', {
  given: disputes,
  least: { undone: 15 },
  holds(dispute, count) {
    const { server, contest } = disputed(dispute)
    if (!contest) return
    const { path } = contest
    const before = valueIn(server, path)
    const decision = siblingOf(contest, dispute.pick)
    if (!canStand(dispute, server, path, decision.value)) return
    server.decide(path, decision, decider('dora', 20))
    const since = server.state()
    const back = run(server.theirs().data, [
      before === undefined ? { kind: 'remove', path } : { kind: 'set', path, value: before },
    ])
    if (!isValid(typeOf(dispute.ground), back)) return
    const undone = server.push(since, mineOf({ origin: 'dora', role: 'planner', ms: 21 }, back))
    expect(undone.contests.filter(isAsked)).toEqual([])
    const asks = undone.contests.some(({ reason }) => reason === 'removal')
    expect(asks || sameJson(valueIn(server, path), before)).toBe(true)
    count('undone')
  },
})
