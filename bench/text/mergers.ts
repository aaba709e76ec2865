import { diff_match_patch } from 'diff-match-patch'
import { diff3Merge } from 'node-diff3'
import { mergeText } from '#shared/merge/prose/mergeText.ts'
import { tokensOf, linesOf } from '#shared/merge/prose/tokens.ts'
import type { TextCase } from './textCase.ts'

/** Null text: it asks a person instead. */
export type Merged = { text: string; asks: boolean; looks: boolean }
export type Merger = { name: string; merge: (one: TextCase) => Merged }

/** Ours, as the merge of a record calls it. */
const ours: Merger = {
  name: 'WedSync',
  merge({ base, mine, theirs }) {
    const { text, verdict } = mergeText({ base, mine, theirs, first: 'theirs', shown: 'mine' })
    return { text, asks: verdict === 'contested', looks: verdict === 'review' }
  },
}

/** What version control does: a paragraph without line breaks is one line. */
const diff3Lines: Merger = {
  name: 'node-diff3, lines',
  merge: ({ base, mine, theirs }) => diff3(linesOf(mine), linesOf(base), linesOf(theirs)),
}

/** Its time grows with the square of the text: longer ones than this are not asked of it. */
export const DIFF3_WORDS_MOST = 2_000

const diff3Words: Merger = {
  name: 'node-diff3, words',
  merge: ({ base, mine, theirs }) => diff3(words(mine), words(base), words(theirs)),
}

/** Mine as patches, applied to theirs as best they fit. */
const patches: Merger = {
  name: 'diff-match-patch',
  merge({ base, mine, theirs }) {
    const patcher = new diff_match_patch()
    const [text, applied] = patcher.patch_apply(patcher.patch_make(base, mine), theirs)
    return { text, asks: applied.includes(false), looks: false }
  },
}

export const MERGERS = { ours, diff3Lines, diff3Words, patches } as const

function words(text: string): string[] {
  return linesOf(text).flatMap(tokensOf)
}

function diff3(mine: string[], base: string[], theirs: string[]): Merged {
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })
  const text = regions.flatMap(({ ok, conflict }) => ok ?? conflict?.a ?? []).join('')
  return { text, asks: regions.some(({ conflict }) => conflict !== undefined), looks: false }
}
