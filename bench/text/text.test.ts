import { describe, expect, test } from 'vitest'
import { createRandom } from '../../server/sync/simulation/random.ts'
import { compareTexts } from './compareTexts.ts'
import { MERGERS } from './mergers.ts'
import { wordEdits } from './wordEdits.ts'

const SEED = Number(process.env['WORKLOAD_SEED'] ?? 1)
const PARAGRAPHS = [
  'Muhurat is the one time that does not move, and two families keep it, so call aunt Hema for the bride and uncle Paresh for the groom before anything else is told to anybody who waits outside.',
  'Photographers eat when guests eat, since nobody wants pictures of chewing, and whoever speaks first should stand where the evening light still reaches the far end of the long table.',
]

describe(`word edits of two people in one paragraph, seed ${SEED}`, () => {
  test.each([0, 1, 2, 5] as const)(
    '%i words apart: both are in it, or a person is asked',
    (apart) => {
      const { same, different } = compareTexts(
        MERGERS.ours,
        wordEdits(createRandom(SEED), PARAGRAPHS, apart, 200),
      )
      expect(different).toBe(0)
      expect(same).toBeGreaterThan(195)
    },
  )

  test('the same word, differently: a person is asked every time, where patches say nothing', () => {
    const cases = wordEdits(createRandom(SEED), PARAGRAPHS, -1, 200)
    expect(compareTexts(MERGERS.ours, cases).asks).toBe(200)
    expect(compareTexts(MERGERS.patches, cases).different).toBeGreaterThan(100)
  })
})
