import { expect, test } from 'vitest'
import '#shared/merge/laws/testing/law.ts'
import { openMemoryWorldStore } from './memoryWorldStore.ts'
import { simulate } from './simulate.ts'

const quick = Array.from(
  { length: Number(process.env['SIMULATION_SEEDS'] ?? 20) },
  (_, i) => 60_001 + i,
)

test('CAR1 CAR2 CAR3 CAR4 CAR5 devices hand one another what waits, and whoever has signal brings it: every promise is held', async ({
  task,
}) => {
  const { broken, tooRare, counters } = await simulate({
    seeds: quick,
    open: openMemoryWorldStore,
    world: { handOvers: true },
  })
  task.meta.law = { cases: quick.length, counted: counters }
  expect(broken.map(({ seed, broken: lines }) => ({ seed, lines }))).toEqual([])
  expect(tooRare).toEqual([])
}, 280_000)

test('CAR9 what came by hand goes back, while others carry it and the net comes and goes: every promise is held', async ({
  task,
}) => {
  const { broken, counters } = await simulate({
    seeds: quick.map((seed) => seed + 10_000),
    open: openMemoryWorldStore,
    world: { handOvers: true, regrets: true },
  })
  task.meta.law = { cases: quick.length, counted: counters }
  expect(broken.map(({ seed, broken: lines }) => ({ seed, lines }))).toEqual([])
  expect(counters['rows taken back']).toBeGreaterThan(5 * quick.length)
}, 280_000)

/** Seeds that once broke a promise. */
const ONCE_BROKEN = {
  'rows in the order of stamps of two clocks': [60_033, 60_035],
  'own rows that others stood upon, gone from the device': [60_008],
  'deleted without having seen an edit that came by hand': [60_188],
  'undone before another value was taken in': [60_020],
  'what was taken in before the server’s word, named after it': [60_073, 60_166],
  'a base that a crash left behind, and a value that came by hand upon it': [
    60_041, 61_070, 61_218,
  ],
  'a base of one’s own that was older than what had been taken in': [61_005],
  'one’s own last word, back at what the row’s author had started from': [61_071, 61_083, 61_223],
  'an undoing before a deletion that came by hand': [61_201, 61_239],
  'a copy of another device of the same account': [61_073, 61_084, 61_229],
  'the same value as somebody else’s, taken for one that was answered': [61_250],
  'a stock client that a crash, or the library, left with another base than it showed': [
    60_077, 61_065,
  ],
  'a decision for what stands, by somebody who may not give it': [60_256],
  'an edit that was brought upon an older base, and taken back on its device': [702_357],
}

test.each(Object.entries(ONCE_BROKEN))('it stays mended: %s', async (_what, seeds) => {
  const world = { handOvers: true }
  const { broken } = await simulate({ seeds, open: openMemoryWorldStore, world })
  expect(broken.flatMap(({ broken: lines }) => lines)).toEqual([])
})
