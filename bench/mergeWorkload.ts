/**
 * node bench/mergeWorkload.ts [--pairs 10000] [--seed 1] [--server 1000] [--json FILE]
 *
 * Pairs of concurrent edits in the frozen mix (mergeWorkload/mix.ts), what a person would have wanted of
 * each, and what our merge and its peers made of them. Fails if ours lost or wrongly decided anything.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { machine } from './conditions.ts'
import { ACCEPTED, wantedWithRules } from './mergeWorkload/acceptedRules.ts'
import { audit } from './mergeWorkload/audit/audit.ts'
import { lastWriterPerField, lastWriterPerRecord } from './mergeWorkload/engines/lastWriter.ts'
import { rxdbDefault } from './mergeWorkload/engines/rxdbDefault.ts'
import { wedsync } from './mergeWorkload/engines/wedsync.ts'
import { yjsMap } from './mergeWorkload/engines/yjsMap.ts'
import { generateCases } from './mergeWorkload/generate.ts'
import type { Engine, MergeCase, Outcome } from './mergeWorkload/mergeCase.ts'
import { arithmeticLine, classTable, reportTable } from './mergeWorkload/report.ts'
import { mergeOnServer } from './mergeWorkload/serverPath.ts'
import { tally, type Tally } from './mergeWorkload/tally.ts'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    server: { type: 'string', default: '1000' },
    json: { type: 'string' },
  },
})
const PEERS = [lastWriterPerRecord, lastWriterPerField, rxdbDefault, yjsMap]
const seed = Number(values.seed)
const cases = generateCases(seed, Number(values.pairs))
const run = (engine: Engine, of: readonly MergeCase[] = cases): Tally =>
  tally(
    engine.name,
    of,
    of.map((one) => engine.merge(one)),
  )

const ours = run(wedsync('WedSync', NO_CHOICES))
const ruled = run(wedsync('WedSync, with accepted rules', ACCEPTED), cases.map(wantedWithRules))
const peers = PEERS.map((one) => run(one))

const sample = generateCases(seed + 1, Number(values.server))
const outcomes: Outcome[] = []
for (const one of sample) outcomes.push(await mergeOnServer(one))
const served = tally('WedSync, through the server', sample, outcomes)

console.log(`${cases.length} pairs, seed ${seed}; ${sample.length} through the server`)
console.log(machine())
console.log(`${arithmeticLine()}\n`)
console.log(`${reportTable([ours, ruled, served, ...peers])}\n`)
const audited = [wedsync('WedSync', NO_CHOICES), ...PEERS].map((engine) => {
  const found = audit(engine)
  const agreed = found.filter(({ agrees }) => agrees).length
  const lost = found.filter(({ silentlyLost }) => silentlyLost).length
  return `${engine.name} ${((100 * agreed) / found.length).toFixed(1)} % (${lost} protected values silently lost)`
})
console.log(`Scripted merges that come out as written down: ${audited.join(' · ')}\n`)
console.log('By class: asked · wrong · lost')
console.log(classTable([ours, ...peers]))
const looked = [ours.perPairUnflagged, ours.strictUnflagged].map((one) => (100 * one).toFixed(1))
console.log(`\nWith what is only worth a look counted as asked: ${looked.join(' % and ')} %`)
if (values.json) {
  writeFileSync(values.json, JSON.stringify([ours, ruled, served, ...peers], null, 2))
}
const broken = [ours, ruled, served].filter(({ lost, wrong }) => lost + wrong > 0)
for (const { engine, lost, wrong } of broken) console.log(`${engine}: ${lost} lost, ${wrong} wrong`)
process.exitCode = broken.length > 0 ? 1 : 0
