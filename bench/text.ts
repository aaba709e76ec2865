/**
 * node bench/text.ts [--git FOLDER]…
 *
 * Pairs of edits of one text with a known human result: word edits in real paragraphs at known distances,
 * this project's own documents with each commit split between two people, and, of any git repository
 * named, every text that both sides of a merge changed.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod/mini'
import { createRandom } from '../server/sync/simulation/random.ts'
import { machine, pressure } from './conditions.ts'
import { compareTexts, type TextFigures } from './text/compareTexts.ts'
import { mergesOf } from './text/gitMerges.ts'
import { DIFF3_WORDS_MOST, MERGERS } from './text/mergers.ts'
import type { TextCase } from './text/textCase.ts'
import { DISTANCES, wordEdits } from './text/wordEdits.ts'

const PER_DISTANCE = 400

const textCase = z.object({
  from: z.string(),
  base: z.string(),
  mine: z.string(),
  theirs: z.string(),
  human: z.string(),
})
const corpus = z.object({ cases: z.array(textCase) })

const { values } = parseArgs({ options: { git: { type: 'string', multiple: true } } })
const packed = readFileSync(new URL('corpus/ownDocs.json.gz', import.meta.url))
const own = corpus.parse(JSON.parse(gunzipSync(packed).toString())).cases

console.log(machine())
const paragraphs = [...new Set(own.flatMap(({ base }) => base.split('\n\n')))].filter(
  (one) => !/^[#|>`\-*\d ]|\n/.test(one) && one.split(' ').length > 28,
)
const random = createRandom(1)
for (const distance of DISTANCES) {
  const about = distance === -1 ? 'the same word, differently' : `${distance} words apart`
  await report(about, wordEdits(random, paragraphs, distance, PER_DISTANCE))
}
await report('own documents, each commit split between two people', own)
for (const folder of values.git ?? []) {
  const merges = mergesOf(folder)
  await report(`merges of ${folder}`, merges)
  const apart = (one: TextCase) => MERGERS.diff3Lines.merge(one).asks
  await report('  of these, where git would have asked', merges.filter(apart))
}

async function report(about: string, cases: readonly TextCase[]): Promise<void> {
  console.log(`\n${about}: ${cases.length} pairs · ${await pressure()}`)
  const { ours, diff3Lines, diff3Words, patches } = MERGERS
  const figures = [
    compareTexts(ours, cases),
    compareTexts(diff3Lines, cases),
    compareTexts(patches, cases),
    compareTexts(diff3Words, cases, DIFF3_WORDS_MOST),
  ]
  const peer = figures[1]?.p95 ?? Number.NaN
  for (const one of figures) if (one.cases > 0) console.log(line(one, peer))
}

function line(one: TextFigures, peer: number): string {
  const share = (count: number) => `${((100 * count) / one.cases).toFixed(1)} %`.padStart(7)
  return [
    `  ${one.merger.padEnd(18)} ${String(one.cases).padStart(5)}`,
    `as people had it ${share(one.same)}`,
    `asks ${share(one.asks)}`,
    `silently different ${share(one.different - one.looked)}`,
    `to look at ${share(one.looked)}`,
    `same swapped ${share(one.swapped)}`,
    `p95 ${one.p95.toFixed(1)} ms, most ${one.most.toFixed(0)}`,
    `${(one.p95 / peer).toFixed(2)} × lines`,
  ].join(' · ')
}
