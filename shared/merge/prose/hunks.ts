import { diffArrays, type ChangeObject } from 'diff'
import { linesOf, tokensOf, type Token } from './tokens.ts'

/** Tokens `from` to `to` (exclusive) of the base become `text`. */
export type Hunk = { from: number; to: number; text: readonly Token[] }

/** Equality of lines or tokens; the bound on the work is a bound on its calls. */
export type Same = (a: string, b: string) => boolean

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
  const changes = changesBetween(base.lines, linesOf(side), MOST_LINES, same)
  if (changes === null) return null
  const hunks: Hunk[] = []
  let line = 0
  let at = 0
  let block: { removed: Token[]; added: Token[] } = { removed: [], added: [] }
  const flush = () => {
    hunks.push(...blockHunks(block.removed, block.added, at, same))
    at += block.removed.length
    block = { removed: [], added: [] }
  }
  for (const { value, added, removed, count } of changes) {
    if (added) {
      block.added.push(...value.flatMap(tokensOf))
      continue
    }
    const tokens = base.tokens.slice(line, line + count).flat()
    line += count
    if (removed) block.removed.push(...tokens)
    else {
      flush()
      at += tokens.length
    }
  }
  flush()
  return joinedInsertions(base.tokens.flat(), hunks)
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
  if (kept > Math.max(a.text.length, b.text.length)) return null
  const gap = base.slice(a.to, b.from)
  const matches = (tokens: readonly Token[]) => gap.every((token, index) => token === tokens[index])
  if (kept <= b.text.length && matches(b.text.slice(-kept))) {
    return { ...a, text: [...a.text, ...gap, ...b.text.slice(0, -kept)] }
  }
  if (kept <= a.text.length && matches(a.text)) {
    return { ...b, text: [...a.text.slice(kept), ...gap, ...b.text] }
  }
  return null
}

/** Null: more than `most` edits lie between the two. */
function changesBetween(
  from: string[],
  to: string[],
  most: number,
  same: Same,
): ChangeObject<string[]>[] | null {
  // So much is certain without comparing anything.
  if (Math.abs(from.length - to.length) > most) return null
  return diffArrays(from, to, { maxEditLength: most, comparator: same }) ?? null
}

function blockHunks(removed: Token[], added: Token[], start: number, same: Same): Hunk[] {
  if (removed.length === 0 && added.length === 0) return []
  const changes = changesBetween(removed, added, MOST_TOKENS, same)
  if (changes === null) return [{ from: start, to: start + removed.length, text: added }]
  const hunks: Hunk[] = []
  let at = start
  let open: { from: number; to: number; text: Token[] } | null = null
  for (const { value, added: isNew, removed: isGone } of changes) {
    if (!isNew && !isGone) {
      if (open) hunks.push(open)
      open = null
      at += value.length
      continue
    }
    open ??= { from: at, to: at, text: [] }
    if (isGone) {
      at += value.length
      open.to = at
    } else open.text.push(...value)
  }
  if (open) hunks.push(open)
  return hunks
}
