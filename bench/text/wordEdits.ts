import type { Random } from '../../server/sync/simulation/random.ts'
import type { TextCase } from './textCase.ts'
import { shuffled } from '../mergeWorkload/draws/shuffled.ts'

/** Words that stand in none of the paragraphs. */
const OWN = ['zephyr', 'quartz', 'jackdaw', 'vixen', 'gimlet', 'sphinx', 'walnut', 'bramble']

/** Words of the text between the two edits; -1: both change the same one. */
export const DISTANCES = [-1, 0, 1, 2, 5, 20] as const

/**
 * One word edit of each of two people in a real paragraph, at a known distance: replaced, put in or taken
 * out. What is right is known by construction; of one word replaced twice only its authors know.
 */
export function wordEdits(
  random: Random,
  paragraphs: readonly string[],
  distance: (typeof DISTANCES)[number],
  count: number,
): TextCase[] {
  return Array.from({ length: count }, (_, index) => {
    const paragraph = random.pick(paragraphs)
    const words = paragraph.split(' ')
    const first = 1 + random.below(words.length - distance - 4)
    const second = first + distance + 1
    const own = shuffled(random, OWN)
    if (distance === -1) {
      const [mine = '', theirs = ''] = own.map((word) => words.toSpliced(first, 1, word).join(' '))
      return { from: `same word ${index}`, base: paragraph, mine, theirs, human: null }
    }
    const kinds = [random.below(3), random.below(3)]
    const edited = (who: readonly number[]) =>
      words
        .flatMap((word, at) => {
          const side = at === first ? 0 : at === second ? 1 : -1
          if (!who.includes(side)) return [word]
          const put = own[side] ?? ''
          return [[put], [put, word], []][kinds[side] ?? 0] ?? []
        })
        .join(' ')
    return {
      from: `${distance} words apart ${index}`,
      base: paragraph,
      mine: edited([0]),
      theirs: edited([1]),
      human: edited([0, 1]),
    }
  })
}
