import type { ItemFacts } from '#shared/schedule/planItem.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** A moment that is over, of which somebody said when it began and when it ended. */
export type PastMoment = {
  scope: ScopeName
  title: string
  category: string | undefined
  plannedMin: number
  facts: ItemFacts
}

/** How long such moments really took, in how many weddings. */
export type LearnedLength = {
  /** `title`: moments that are called alike; `category`: those of the same kind. */
  by: 'title' | 'category'
  minutes: number
  plannedMin: number
  weddings: number
}

/** Once is chance. */
const LEAST_WEDDINGS = { title: 2, category: 3 } as const
/** Whoever forgot to say that it was over said nothing about its length. */
const LONGEST_MIN = 12 * 60
/** Lengths are planned in such steps, and nobody measures a toast. */
const STEP_MIN = 5

/**
 * What past weddings say of a moment with this title, else of its kind; null: too little. Of each
 * wedding its middle length counts, so that one with many such moments says no more than another.
 */
export function learnedLength(
  past: readonly PastMoment[],
  { title, category }: Pick<PastMoment, 'title' | 'category'>,
): LearnedLength | null {
  const called = folded(title)
  const alike = called === '' ? [] : past.filter((one) => folded(one.title) === called)
  const ofKind = category ? past.filter((one) => one.category === category) : []
  return lengthOf(alike, 'title') ?? lengthOf(ofKind, 'category')
}

/** To the five minutes, as lengths are planned. */
export function planned({ minutes }: LearnedLength): number {
  return Math.max(STEP_MIN, Math.round(minutes / STEP_MIN) * STEP_MIN)
}

function lengthOf(past: readonly PastMoment[], by: LearnedLength['by']): LearnedLength | null {
  const byWedding = new Map<ScopeName, { took: number[]; planned: number[] }>()
  for (const { scope, plannedMin, facts } of past) {
    const took = tookMinutes(facts)
    if (took === null) continue
    const own = byWedding.get(scope) ?? { took: [], planned: [] }
    own.took.push(took)
    own.planned.push(plannedMin)
    byWedding.set(scope, own)
  }
  if (byWedding.size < LEAST_WEDDINGS[by]) return null
  const each = [...byWedding.values()]
  return {
    by,
    minutes: Math.round(middle(each.map((own) => middle(own.took)))),
    plannedMin: Math.round(middle(each.map((own) => middle(own.planned)))),
    weddings: byWedding.size,
  }
}

function tookMinutes({ actualStart, actualEnd, skipped }: ItemFacts): number | null {
  if (skipped || actualStart === undefined || actualEnd === undefined) return null
  const took = actualEnd - actualStart
  return took > 0 && took <= LONGEST_MIN ? took : null
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
