/**
 * What a keystroke of the palette costs among 10,000 records, beside folding every record anew for
 * each letter: `node bench/search.bench.ts`.
 */
import { cpus } from 'node:os'
import { foldedWords } from '../client/data/foldText.ts'
import { readQuery } from '../client/features/palette/match/readQuery.ts'
import { findMatches, indexed } from '../client/features/palette/match/searchIndex.ts'

const RECORDS = 10_000
const ROUNDS = 5
const TYPED = ['ceremony', 'zoe muller', 'family formals gr', '07700900', 'table 1']
const FIRST = ['Zoë', 'Ada', 'Tomasz', 'Anaya', 'Łukasz', 'Harriet', 'Siobhán', 'Ben']
const LAST = ['Müller', "O'Brien", 'Rathore', 'Whitcombe', 'Bielak', 'Duarte', 'Green']
const WHAT = ['Ceremony', 'Family formals', 'Grandparents of', 'Table', 'Confetti with', 'Call']

const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!
const records = Array.from({ length: RECORDS }, (_, index) => ({
  title: `${of(WHAT, index)} ${of(FIRST, index * 7)} ${of(LAST, index * 11)} ${index % 300}`,
  also: `13:${index % 60} · Walled garden · 07700 900${index % 1_000} brings a coat and the rings`,
}))

const start = performance.now()
const index = records.map((record) => indexed(record, record.also))
const built = performance.now() - start

const keystrokes = TYPED.flatMap((text) =>
  Array.from({ length: text.length }, (_, end) => text.slice(0, end + 1)),
)
const ours = measure((text) => findMatches(index, readQuery(text)).length)
const naive = measure((text) => {
  const { words } = readQuery(text)
  return records.filter((record) => {
    const all = foldedWords(`${record.title} ${record.also}`)
    return words.every((word) => all.some((one) => one.text.startsWith(word)))
  }).length
}, 1)

console.log(`${RECORDS} records, ${cpus().length} cores, Node ${process.version}`)
console.log(`read once, when the palette opens: ${built.toFixed(1)} ms`)
console.log(`a keystroke: ${say(ours)} · folding everything anew: ${say(naive)}`)
console.log(`${(naive.p50 / ours.p50).toFixed(0)} times as fast at the median`)
if (ours.found !== naive.found) throw new Error(`${ours.found} found, ${naive.found} by folding`)

type Figure = { p50: number; p99: number; found: number }

/** Each beginning of each text, as it is typed. */
function measure(search: (text: string) => number, rounds = ROUNDS): Figure {
  const took: number[] = []
  let found = 0
  for (let round = 0; round < rounds; round += 1) {
    found = 0
    for (const text of keystrokes) {
      const from = performance.now()
      found += search(text)
      took.push(performance.now() - from)
    }
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(share * (took.length - 1))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), found }
}

function say({ p50, p99 }: Figure): string {
  return `${p50.toFixed(2)} ms (99 %: ${p99.toFixed(2)} ms)`
}
