import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { canonicalJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import { NO_CHOICES, type MergeChoices } from '../mergeChoices.ts'
import type { Base } from '../side.ts'
import { edited, START, type Edit } from '../testing/edits.ts'
import { everyKind } from '../testing/everyKind.ts'
import { mineOf, oneServer } from '../testing/oneServer.ts'
import { CHOSEN_START, chosenType } from './testing/chosen.ts'
import { createDice, type Dice } from './testing/dice.ts'

/**
 * What these histories came to, byte for byte: the record, its origins, every question. A device of an
 * older build previews by older code; whoever changes one of these on purpose (vitest -u) changes what
 * two builds side by side tell their people, and says so. Texts have tests of their own.
 */
const NAMES = ['anna', 'ben', 'cleo']
const ROLES = ['planner', 'couple', 'vendor'] as const

/** Values worth meeting in each field; the first removes it. */
const VALUES: Readonly<Record<string, readonly (Json | undefined)[]>> = {
  plain: [undefined, 1, 2, null, ''],
  ranked: [undefined, 1, 2],
  longer: [undefined, 1, 2, 'no number'],
  earlier: [undefined, 1, 2, 'no number'],
  narrower: [undefined, 'guests', 'team', 'private', 'newer'],
  short: [undefined, 'Anna', 'Anne'],
  guarded: [undefined, 1, 2],
  people: [undefined, { anna: true }, { 'cleo/x': true, ben: true }, {}, 'no set'],
  diet: [undefined, {}, { ben: true, anna: true }],
  'places/barn/label': [undefined, 'Barn', 'Old barn'],
  'places/barn/at': [undefined, 2, 3],
  'places/barn': [undefined, { label: 'New' }, 'no entry'],
  'places/church': [undefined, { label: 'Church' }, { at: 4, note: 'Ring twice' }],
  places: [undefined, {}, 'no map'],
  order: [undefined, 'a1', 'a0V'],
  stage: [undefined, 'ready', 'done', 'cancelled', 'newer'],
  sticky: [
    undefined,
    { marks: { m1: { by: 'a' }, m2: { by: 'b' } }, cleared: {} },
    { marks: { m1: { by: 'z' } }, cleared: { m1: true } },
    'no marks',
  ],
  fixed: [0, 1],
  owned: [0, 1],
  pin: [undefined, true, false],
  timing: [undefined, { mode: 'at', at: 1 }, { mode: 'at', at: 2 }],
  least: [undefined, 2, 3, 4],
  most: [undefined, 1, 2],
  fromNewerBuild: [undefined, 1, { a: 1 }],
}
const CHOSEN: Readonly<Record<string, readonly (Json | undefined)[]>> = {
  title: [undefined, 'Anna', 'Anne'],
  place: [undefined, 'lawn', 'hall'],
  durationMin: [undefined, 2, 3],
  elastic: [undefined, 1, 2],
  visibility: [undefined, 'guests', 'private'],
  pin: [true, false],
  timing: [undefined, { mode: 'at', at: 1 }, { mode: 'at', at: 2 }],
}

function choicesOf(dice: Dice): MergeChoices {
  const groups = ['momentTimes', 'momentLengths', 'momentOrder', 'momentWords', 'notes']
  const uses = ['latest', 'merge', 'rank', 'ask'] as const
  const ladders: readonly WeddingRole[][][] = [
    [['couple'], ['planner']],
    [['vendor', 'couple']],
    [['planner'], ['vendor']],
  ]
  const strategies = groups.flatMap((group) => {
    if (dice(3) === 0) return []
    const ladder = ladders[dice(6)]
    const use = uses[dice(5)]
    return [[group, { ...(use ? { use } : {}), ...(ladder ? { ladder } : {}) }] as const]
  })
  const rules = ['r1', 'r2'].flatMap((id) => {
    const [take, over, group] = [ROLES[dice(3)], ROLES[dice(3)], groups[dice(groups.length)]]
    if (!take || !over || !group || dice(3) === 0) return []
    const off = dice(5) === 0 ? { off: true } : {}
    return [
      [id, { group, take, over, by: 'maya', since: dice(9), until: dice(30), ...off }] as const,
    ]
  })
  return {
    strategies: Object.fromEntries(strategies),
    hierarchy: ladders[dice(6)] ?? null,
    rules: Object.fromEntries(rules),
  }
}

function editOf(dice: Dice, values: typeof VALUES, hot: string): Edit[] {
  const names = Object.keys(values)
  // Beside the hot one, most often another part of the same field.
  const near = names.filter((name) => name.split('/')[0] === hot.split('/')[0])
  const some = dice(3) === 0 ? names : near
  const path = dice(3) === 0 ? hot : (some[dice(some.length)] ?? hot)
  if (values === VALUES && dice(15) === 0) {
    const part = dice(3) === 0
    return [{ kind: 'mark', mark: `m${dice(3)}`, clear: part }]
  }
  const given = values[path] ?? []
  const value = given[dice(given.length)]
  return [value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value }]
}

/** One record, up to eight edits by three people who have seen what they have seen, and some decisions. */
function history(seed: number): Json {
  const dice = createDice(seed)
  const isChosen = seed % 4 === 3
  const type = isChosen ? chosenType : everyKind
  const values = isChosen ? CHOSEN : VALUES
  const server = oneServer(type, isChosen ? choicesOf(dice) : NO_CHOICES)
  const start: JsonObject = isChosen ? CHOSEN_START : START
  server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, start))
  const names = Object.keys(values)
  const hot = names[Math.floor(seed / 4) % names.length] ?? 'plain'
  const seen: Base[] = [server.state()]
  const told: unknown[] = []
  for (let turn = 0; turn < 3 + dice(6); turn += 1) {
    const who = dice(3)
    const writer = {
      origin: NAMES[who] ?? '',
      role: ROLES[(who + dice(2)) % 3] ?? 'planner',
      ms: 2 + dice(20),
    } as const
    const open = [...server.contests().values()]
    const contest = open[dice(open.length + 3)]
    if (contest) {
      const chosen = contest.candidates[dice(contest.candidates.length)]
      const sees = contest.candidates.filter(() => dice(5) > 0).map(({ at }) => at)
      const value = chosen?.value === undefined ? {} : { value: chosen.value }
      const decision = { choice: 'sibling' as const, sees, ...value }
      told.push(server.decide(contest.path, decision, mineOf(writer, {})))
    } else {
      const from = dice(6) === 0 ? null : (seen[dice(2) === 0 ? 0 : dice(seen.length)] ?? null)
      const trusted: Base | null =
        from && dice(12) === 0
          ? { ...from, version: 0, ...(dice(2) === 0 ? { trust: 'client' as const } : {}) }
          : from
      const edits = [
        ...editOf(dice, values, hot),
        ...(dice(2) === 0 ? editOf(dice, values, hot) : []),
      ]
      const data = edits.reduce(edited, trusted?.data ?? start)
      told.push(server.push(trusted, mineOf(writer, data, dice(9) === 0)))
    }
    seen.push(server.state())
  }
  expect(emptiness(told)).toEqual([])
  return JSON.parse(canonicalJson(told)) as Json
}

/** Where a member is there without a value: absent is absent. */
function emptiness(value: unknown, path = ''): string[] {
  if (value === undefined) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => emptiness(inner, `${path}/${name}`))
}

const HISTORIES = 900
const BATCH = 30
const once = new Map<number, string>()

function toldOf(seed: number): string {
  const told = once.get(seed) ?? canonicalJson(history(seed))
  once.set(seed, told)
  return told
}

test.each(Array.from({ length: HISTORIES / BATCH }, (_, index) => index * BATCH))(
  'M3 histories %i and the next come to the same bytes in every build',
  (first) => {
    const digests = Array.from({ length: BATCH }, (_, index) => {
      return createHash('sha256')
        .update(toldOf(first + index))
        .digest('hex')
        .slice(0, 12)
    })
    expect(digests.join(' ')).toMatchSnapshot()
  },
)

test('M3 the histories meet every kind of question', () => {
  const told = Array.from({ length: HISTORIES }, (_, seed) => toldOf(seed)).join('\n')
  const reasons = ['overlap', 'protected', 'deleteVsEdit', 'invariant', 'fork', 'removal', 'late']
  const met = [
    ...reasons.map((reason) => `"reason":"${reason}"`),
    '"rule":',
    '"strategy":',
    '"choice":"laterEdit"',
    '"choice":"sibling"',
  ]
  expect(met.filter((one) => !told.includes(one))).toEqual([])
})
