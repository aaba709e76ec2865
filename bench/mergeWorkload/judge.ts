import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { Edit, Leaf, MergeCase, Outcome } from './mergeCase.ts'

/** What became of one case, against what a person would have wanted. */
export type Verdict = {
  asked: boolean
  flagged: boolean
  /** Decided without a person, and not as a person would have wanted it. */
  wrong: boolean
  /** Asked although nobody would have wanted to be. */
  needless: boolean
  /** Edits that were wanted and are neither in the result nor kept where somebody finds them. */
  lost: number
  /** Values rightly replaced of which no copy is left to bring back. */
  noCopy: number
}

export function judge(one: MergeCase, outcome: Outcome): Verdict {
  const { intent } = one
  const asked = outcome.asked.length > 0
  const gone = [one.first, one.second].flatMap(({ leaves }) =>
    leaves.filter((leaf) => !isIn(leaf, outcome) && !isKept(leaf, outcome.kept)),
  )
  const wanted = gone.filter((leaf) => isWanted(one, leaf))
  return {
    asked,
    flagged: outcome.flagged.length > 0,
    wrong: !asked && !isIntended(one, outcome),
    needless: asked && intent.want !== 'ask',
    lost: wanted.length,
    noCopy: gone.length - wanted.length,
  }
}

function isIntended({ intent }: MergeCase, { data, deleted }: Outcome): boolean {
  switch (intent.want) {
    case 'ask':
      return false
    case 'both':
      if (intent.deleted || deleted) return intent.deleted === deleted
      return intent.results.some((result) => sameJson(result, data))
    case 'one':
      return !deleted && intent.results.some((result) => sameJson(result, data))
  }
}

/** Before a person everything is wanted; else what stands in a result that is right. */
function isWanted({ intent }: MergeCase, leaf: Leaf): boolean {
  if (intent.want === 'ask') return true
  const deleted = intent.want === 'both' && intent.deleted
  return intent.results.some((data) => isIn(leaf, { data, deleted }))
}

function isIn(leaf: Leaf, { data, deleted }: Pick<Edit, 'data' | 'deleted'>): boolean {
  if (leaf.path[0] === '_deleted') return deleted
  if (deleted) return false
  const now = valueAt(data, leaf.path)
  if ('words' in leaf) return typeof now === 'string' && now.includes(leaf.words)
  return sameJson(now, leaf.value)
}

/**
 * A removal or a deletion is found again by the question about it, and has no value to keep: it counts as
 * kept where any value of the contest is.
 */
function isKept(leaf: Leaf, kept: readonly Json[]): boolean {
  if ('words' in leaf) {
    return kept.some((value) => typeof value === 'string' && value.includes(leaf.words))
  }
  if (leaf.path[0] === '_deleted' || leaf.value === undefined) return kept.length > 0
  return kept.some((value) => sameJson(value, leaf.value))
}

function valueAt(data: JsonObject, path: readonly string[]): Json | undefined {
  let value: Json | undefined = data
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = value[name]
  }
  return value
}
