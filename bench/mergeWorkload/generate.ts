import { createRandom } from '../../server/sync/simulation/random.ts'
import { drawDeletion } from './draws/deletions.ts'
import type { Draw, Part } from './draws/drawing.ts'
import { drawFields, drawSameValue } from './draws/fields.ts'
import { drawItems, drawOrder } from './draws/items.ts'
import { drawProtected, drawScalar } from './draws/scalars.ts'
import { drawSameWords, drawTextApart } from './draws/texts.ts'
import { drawStage, drawTime } from './draws/times.ts'
import type { MergeCase } from './mergeCase.ts'
import { MIX, type CaseClass, type MixClass } from './mix.ts'
import { isPossible } from './possible.ts'
import { loadSamples } from './records.ts'

const DRAWS: Readonly<Record<CaseClass, Draw>> = {
  fields: drawFields,
  sameValue: drawSameValue,
  items: drawItems,
  order: drawOrder,
  textApart: drawTextApart,
  sameWords: drawSameWords,
  scalar: drawScalar,
  protected: drawProtected,
  time: drawTime,
  stage: drawStage,
  deletion: drawDeletion,
}

/**
 * Pairs of concurrent edits in exactly the shares of the mix, so that a share is a figure of the engine
 * and not of the draw.
 *
 * @param count a multiple of 1,000
 */
export function generateCases(seed: number, count: number): MergeCase[] {
  if (count % 1_000 !== 0) throw new Error('the mix comes out even in thousands')
  const random = createRandom(seed)
  const samples = loadSamples(random)
  const cases: MergeCase[] = []
  for (const one of MIX) {
    for (const part of partsOf(one, count)) {
      let drawn = DRAWS[one.name](random, samples, part)
      while (!isPossible(drawn)) drawn = DRAWS[one.name](random, samples, part)
      const labels = { number: cases.length, class: one.name, flag: part === 'flagged' }
      cases.push({ ...drawn, ...labels })
    }
  }
  return cases
}

function partsOf({ share, asked, flagged }: MixClass, count: number): Part[] {
  const of = (part: number) => Math.round((part * count) / 100)
  return Array.from({ length: of(share) }, (_, index) => {
    if (index < of(asked)) return 'asked'
    return index < of(asked) + of(flagged) ? 'flagged' : 'plain'
  })
}
