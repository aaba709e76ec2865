import type { Hunk } from './hunks.ts'
import type { Token } from './tokens.ts'

/**
 * What went as a whole can often be told in several places: of `On site: a. On site: b.` without its first
 * sentence, a comparison may say that ` site: a. On` went. Where equal tokens let it, it is told as a line or
 * sentence, so that another's edit of that sentence meets it. Additions stay where they were found: moved,
 * they would meet others at one point, whose order is then a guess.
 */
export function atSentenceStarts(base: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  return hunks.map((hunk, index) => {
    if (hunk.text.length > 0) return hunk
    const floor = hunks[index - 1]?.to ?? -1
    for (let from = hunk.from; from > floor; from -= 1) {
      const to = from + hunk.to - hunk.from
      if (startsSentence(base, from)) return { from, to, text: [] }
      if (from <= hunk.from - (hunk.to - hunk.from) || base[from - 1] !== base[to - 1]) break
    }
    return hunk
  })
}

function startsSentence(base: readonly Token[], at: number): boolean {
  const before = base[at - 1]
  if (before === undefined || /^\r?\n$/.test(before)) return true
  return /^\s+$/.test(before) && /^[.!?…。！？]$/u.test(base[at - 2] ?? '')
}
