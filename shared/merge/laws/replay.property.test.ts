import fc from 'fast-check'
import { expect } from 'vitest'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { Contest } from '../contest.ts'
import { NO_CHOICES } from '../mergeChoices.ts'
import { mergeRecord } from '../mergeRecord.ts'
import type { Base, Mine, Theirs } from '../side.ts'
import { mineOf } from '../testing/oneServer.ts'
import { grounds, roles, run, started, typeOf, type Ground } from './testing/ground.ts'
import { EDITS, type Edit } from '../testing/edits.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

type Turn = { who: number; sees: number; script: Edit[]; role: 'planner' | 'couple'; gone: boolean }
const NAMES = ['anna', 'ben', 'cleo']
const turns = grounds(Object.keys(EDITS)).chain(({ ground, script }) =>
  fc.record({
    ground: fc.constant(ground),
    all: fc.array(
      fc.record({
        who: fc.nat(NAMES.length - 1),
        sees: fc.nat(9),
        script: script(3),
        role: roles,
        gone: fc.nat(9).map((n) => n === 0),
      }),
      { minLength: 2, maxLength: 10 },
    ),
    from: fc.nat(9),
  }),
)

/** All that one version of a record is: what stands, and what is asked about it. */
type Stand = { theirs: Theirs; contests: ReadonlyMap<string, Contest> }
type Logged = { base: Base; mine: Mine; after: Stand }

function written(ground: Ground, all: readonly Omit<Turn, 'role'>[], ranks: readonly string[]) {
  const { server, base: began } = started(ground)
  const seen: Base[] = [began]
  const log: Logged[] = []
  const stand = (): Stand => ({ theirs: server.theirs(), contests: new Map(server.contests()) })
  const first = stand()
  for (const [index, { who, sees, script, gone }] of all.entries()) {
    const base = seen[sees % seen.length] ?? began
    const role = ranks[index] === 'couple' ? 'couple' : 'planner'
    const writer = { origin: NAMES[who] ?? '', role, ms: 2 + index } as const
    const mine = mineOf(writer, run(base.data ?? {}, script), gone)
    server.push(base, mine)
    log.push({ base, mine, after: stand() })
    seen.push(server.state())
  }
  return { first, log }
}

const text = ({ theirs, contests }: Stand) =>
  canonicalJson([theirs, [...contests].sort(([a], [b]) => (a < b ? -1 : 1))])

law('M16 what stood at any version, and the log from there on, is what stands at every later one', {
  given: turns,
  least: { replayed: 150, 'with a contest': 15 },
  holds({ ground, all, from }, count) {
    const { first, log } = written(
      ground,
      all,
      all.map(({ role }) => role),
    )
    const start = from % log.length
    // A snapshot is bytes: nothing of the objects it was made of is left.
    const kept: Stand = start === 0 ? first : (log[start - 1]?.after ?? first)
    let theirs: Theirs = structuredClone(kept.theirs)
    const contests = new Map(structuredClone([...kept.contests]))
    for (const { base, mine, after } of log.slice(start)) {
      const version = theirs.version + 1
      const output = mergeRecord({
        type: typeOf(ground),
        choices: ground.choices ?? NO_CHOICES,
        base: structuredClone(base),
        mine: structuredClone(mine),
        theirs,
        contests: new Map(contests),
        version,
      })
      const { data, deleted, origins } = output
      theirs = { data, deleted, origins, version }
      for (const contest of output.contests) {
        if (contest.status === 'resolved') contests.delete(contest.path)
        else contests.set(contest.path, contest)
      }
      expect(text({ theirs, contests })).toBe(text(after))
      count('replayed')
    }
    if (contests.size > 0) count('with a contest')
  },
})
