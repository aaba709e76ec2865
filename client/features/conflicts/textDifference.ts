import { diffArrays } from 'diff'

/** A stretch of a text: also in the other version, or only in this one. */
export type Stretch = { text: string; isShared: boolean }

/** Words with the white space after them; the sign, currency and unit of a number stay with it. */
const WORDS = /\s+|[\p{L}\p{N}_'’.,:€$£%+-]*[\p{L}\p{N}_%]|[^\s]/gu

/** Beyond this many changed words two texts are simply two texts. */
const MOST_CHANGES = 1_500

/**
 * One version of a text beside another, by words; together the stretches are the text. Null: they
 * have too little in common for marks to help.
 */
export function textDifference(text: string, other: string): readonly Stretch[] | null {
  const changes = diffArrays(wordsOf(other), wordsOf(text), { maxEditLength: MOST_CHANGES })
  if (!changes) return null
  const stretches: Stretch[] = []
  for (const { value, added, removed } of changes) {
    if (removed === true) continue
    stretches.push({ text: value.join(''), isShared: added !== true })
  }
  const shared = stretches.reduce(
    (sum, one) => sum + (one.isShared ? one.text.trim().length : 0),
    0,
  )
  return shared * 5 < Math.min(text.length, other.length) ? null : joined(stretches)
}

/** Long stretches that both versions have are cut in their middle. */
export function withoutMiddles(
  stretches: readonly Stretch[],
  kept: number,
): readonly (Stretch | null)[] {
  return stretches.flatMap(({ text, isShared }, index): (Stretch | null)[] => {
    const [isFirst, isLast] = [index === 0, index === stretches.length - 1]
    if (!isShared || text.length <= kept * 2 + 20) return [{ text, isShared }]
    const head = isFirst ? '' : text.slice(0, kept).replace(/\S+$/u, '')
    const tail = isLast ? '' : text.slice(-kept).replace(/^\S+/u, '')
    return [
      ...(head === '' ? [] : [{ text: head, isShared }]),
      null,
      ...(tail === '' ? [] : [{ text: tail, isShared }]),
    ]
  })
}

function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? []
}

/** A space between two words that differ belongs to them. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  stretches.forEach((stretch, index) => {
    const [before, after] = [out.at(-1), stretches[index + 1]]
    const isGap =
      stretch.isShared && stretch.text.trim() === '' && !!before && !!after && !before.isShared
    const isShared = stretch.isShared && !isGap
    if (before && before.isShared === isShared) before.text += stretch.text
    else out.push({ text: stretch.text, isShared })
  })
  return out
}
