import { percentile } from '../spread.ts'
import type { Merger } from './mergers.ts'
import type { TextCase } from './textCase.ts'

export type TextFigures = {
  merger: string
  cases: number
  /** Nobody was asked, and the text is what people had in the end. */
  same: number
  asks: number
  /** Nobody was asked, and the text is another one. */
  different: number
  /** Of these, it says itself that somebody should look. */
  looked: number
  /** Of those not asked about, the same with mine and theirs swapped. */
  swapped: number
  p95: number
  most: number
}

/** @param longest UTF-16 units; longer texts are not asked of this merger */
export function compareTexts(
  merger: Merger,
  cases: readonly TextCase[],
  longest = Infinity,
): TextFigures {
  const figures = { same: 0, asks: 0, different: 0, looked: 0, swapped: 0 }
  const took: number[] = []
  const tried = cases.filter(({ base }) => base.length <= longest)
  for (const one of tried) {
    const start = performance.now()
    const { text, asks, looks } = merger.merge(one)
    took.push(performance.now() - start)
    const turned = merger.merge({ ...one, mine: one.theirs, theirs: one.mine })
    if (!asks && turned.text === text) figures.swapped += 1
    if (asks) figures.asks += 1
    else if (text === one.human) figures.same += 1
    else {
      figures.different += 1
      if (looks) figures.looked += 1
    }
  }
  took.sort((a, b) => a - b)
  return {
    merger: merger.name,
    cases: tried.length,
    ...figures,
    p95: percentile(took, 0.95),
    most: took.at(-1) ?? Number.NaN,
  }
}
