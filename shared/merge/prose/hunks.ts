import { changedRuns, type Same } from './changedRuns.ts'
import { sentenceAligned } from './sentenceAligned.ts'
import { isSpace, linesOf, tokensOf, type Token } from './tokens.ts'

/** Tokens `from` to `to` (exclusive) of the base become `text`. */
export type Hunk = { from: number; to: number; text: readonly Token[] }

/** Edits after which a comparison gives up, so that no text can hold up whoever merges it. */
const MOST_LINES = 1_000
const MOST_TOKENS = 600

const identical: Same = (a, b) => a === b

/** A text in lines, and each of them in tokens. */
export type Lines = { lines: string[]; tokens: Token[][] }

export function linesAndTokens(text: string): Lines {
  const lines = linesOf(text)
  return { lines, tokens: lines.map(tokensOf) }
}

/**
 * What changed, in the base's tokens: lines first, then the tokens of each changed block. A block
 * that differs too much is one hunk.
 *
 * @returns null when even the lines differ too much
 */
export function hunksBetween(base: Lines, side: string, same: Same = identical): Hunk[] | null {
  const lines = linesOf(side)
  const runs = changedRuns(base.lines, lines, MOST_LINES, same)
  if (runs === null) return null
  const starts = tokenStarts(base.tokens)
  const hunks = runs.flatMap(({ from, to, newFrom, newTo }) => {
    const removed = base.tokens.slice(from, to).flat()
    const added = lines.slice(newFrom, newTo).flatMap(tokensOf)
    return blockHunks(removed, added, starts[from] ?? 0, same)
  })
  const tokens = base.tokens.flat()
  return joinedInsertions(tokens, sentenceAligned(tokens, joinedFigures(tokens, hunks)))
}

/**
 * A number and its unit are one token. Where the unit became a word, what follows it is of the same
 * change; else two words for the one unit would be taken for two additions.
 */
function joinedFigures(base: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const before = joined.at(-1)
    if (before && isFigureAndNext(base, before, hunk)) {
      const gap = base.slice(before.to, hunk.from)
      const text = [...before.text, ...gap, ...hunk.text]
      joined.splice(-1, 1, { from: before.from, to: hunk.to, text })
    } else joined.push(hunk)
  }
  return joined
}

function isFigureAndNext(base: readonly Token[], figure: Hunk, next: Hunk): boolean {
  return (
    base.slice(figure.from, figure.to).some(isFigureWithUnit) &&
    base.slice(figure.to, next.from).every(isSpace)
  )
}

function isFigureWithUnit(token: Token): boolean {
  return /\S[ \u00a0]\S/.test(token)
}

/**
 * One addition that the comparison split around equal tokens (`, tables` around the space that follows
 * it) is one again; else its comma would be taken for the same as another addition's, and vanish.
 */
function joinedInsertions(base: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const before = joined.at(-1)
    const one = before ? asOneInsertion(base, before, hunk) : null
    if (one) joined.splice(-1, 1, one)
    else joined.push(hunk)
  }
  return joined
}

function asOneInsertion(base: readonly Token[], a: Hunk, b: Hunk): Hunk | null {
  if (a.from !== a.to || b.from !== b.to) return null
  const kept = b.from - a.to
  const gap = base.slice(a.to, b.from)
  const matches = (tokens: readonly Token[]) => gap.every((token, index) => token === tokens[index])
  if (matches(b.text.slice(-kept))) {
    return { ...a, text: [...a.text, ...gap, ...b.text.slice(0, -kept)] }
  }
  if (matches(a.text)) {
    return { ...b, text: [...a.text.slice(kept), ...gap, ...b.text] }
  }
  return null
}

/** Where each line's tokens begin among all of them; one more for the end. */
function tokenStarts(lines: readonly Token[][]): number[] {
  let at = 0
  return [0, ...lines.map((tokens) => (at += tokens.length))]
}

function blockHunks(removed: Token[], added: Token[], start: number, same: Same): Hunk[] {
  const runs = changedRuns(removed, added, MOST_TOKENS, same)
  if (runs === null) return [{ from: start, to: start + removed.length, text: added }]
  return runs.map(({ from, to, newFrom, newTo }) => ({
    from: start + from,
    to: start + to,
    text: added.slice(newFrom, newTo),
  }))
}
