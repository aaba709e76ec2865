/**
 * What a merge costs: `node bench/mergeSpeed.bench.ts [--rounds 300]`.
 *
 * The worst stated record, a long note, and a push of 200 rows, each beside a peer or its own unmerged form
 * in the same run and in turn. Fails where the processor's own time is past a limit: what a busy machine
 * adds by the clock is told, but is not ours.
 */
import { parseArgs } from 'node:util'
import { diff_match_patch } from 'diff-match-patch'
import { diff3Merge } from 'node-diff3'
import { mergeRecord } from '#shared/merge/mergeRecord.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { section } from '#shared/schema/section.ts'
import { createRandom } from '../server/sync/simulation/random.ts'
import { machine, pressure } from './conditions.ts'
import { timePushes } from './mergeSpeed/bigPush.ts'
import { longNote } from './mergeSpeed/longNote.ts'
import { lastOfThree, worstRecord } from './mergeSpeed/worstRecord.ts'
import { yjsMap } from './mergeWorkload/engines/yjsMap.ts'
import { at, said, timed, type Took } from './mergeSpeed/stopwatch.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '300' } } })
const ROUNDS = Number(values.rounds)
const WARM = 20
const LIMITS = { record: 20, note: 20, push: 200 } as const

console.log(`${machine()} · ${await pressure()}`)
const random = createRandom(1)
const missed: string[] = []

const record = worstRecord(random, section as unknown as TypeDeclaration)
const input = lastOfThree(record)
const bytes = JSON.stringify(record.base).length
const edits = [record.theirs, record.mine].map((data, index) => ({
  role: 'planner' as const,
  at: index,
  data,
  deleted: false,
  leaves: [],
}))
const [first, second] = edits
if (!first || !second) throw new Error('two edits')
const pair = { number: 1, class: 'items', flag: false, id: 'x', first, second } as const
const intent = { want: 'ask', because: 'only the time counts here' } as const
await tell(`one record of ${Math.round(bytes / 1_000)} kB and 500 items`, LIMITS.record, {
  WedSync: () => mergeRecord(input),
  'its bytes copied': () => JSON.stringify(JSON.parse(JSON.stringify(record.base))),
  'Yjs map': () => yjsMap.merge({ ...pair, type: record.type, base: record.base, intent }),
})

const note = longNote(random)
const noted = lastOfThree(note)
const [base, mine, theirs] = [note.base, note.mine, note.theirs].map((data) => {
  return typeof data['notes'] === 'string' ? data['notes'] : ''
})
const lines = [mine, base, theirs].map((text) => text?.split('\n') ?? [])
const patcher = new diff_match_patch()
await tell(`a note of ${base?.length} characters, 60 words edited on each side`, LIMITS.note, {
  WedSync: () => mergeRecord(noted),
  'node-diff3, lines': () => diff3Merge(lines[0] ?? [], lines[1] ?? [], lines[2] ?? []),
  'diff-match-patch': () =>
    patcher.patch_apply(patcher.patch_make(base ?? '', mine ?? ''), theirs ?? ''),
})

const { alone, merged } = await timePushes(Math.max(20, Math.round(ROUNDS / 5)))
console.log(`\na push of 200 rows, memory store · ${await pressure()}`)
console.log(said('nobody else had edited them', alone))
console.log(said('somebody else had, all of them', merged, alone))
hold('a push of 200 rows', merged, LIMITS.push)

for (const line of missed) console.log(line)
process.exitCode = missed.length > 0 ? 1 : 0

async function tell(
  about: string,
  limit: number,
  works: Readonly<Record<string, () => unknown>>,
): Promise<void> {
  const took = new Map(Object.keys(works).map((name) => [name, [] as Took[]]))
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const one = await timed(work)
      if (round >= 0) took.get(name)?.push(one)
    }
  }
  console.log(`\n${about}, ${ROUNDS} times · ${await pressure()}`)
  const ours = took.get('WedSync') ?? []
  for (const [name, times] of took) {
    console.log(name === 'WedSync' ? said(name, times) : said(name, times, ours))
  }
  hold(about, ours, limit)
}

function hold(about: string, times: readonly Took[], limit: number): void {
  const p99 = at(times, 'cpu', 0.99)
  if (p99 > limit) missed.push(`${about}: p99 ${p99.toFixed(1)} ms is over ${limit} ms`)
}
