import type { Same } from './changedRuns.ts'
import { hunksBetween, linesAndTokens, type Hunk } from './hunks.ts'
import { mayHaveChangedMeaning } from './meaning.ts'
import { isWord, type Token } from './tokens.ts'

export type TextMerge = {
  text: string
  /**
   * clean: both edits are in it · review: both are in it, but together they may say something else ·
   * contested: where both changed the same words, one is in it.
   */
  verdict: 'clean' | 'review' | 'contested'
}

export type TextSides = {
  base: string
  mine: string
  theirs: string
  /** Whose words stand in front where both added some at one place. */
  first: 'mine' | 'theirs'
  /** Whose words are shown where both changed the same ones; `both`: one after the other, each once. */
  shown: 'mine' | 'theirs' | 'both'
}

/**
 * Merges two edits of one text word by word. Never mixes letters, never writes conflict marks, and the
 * result is the same with the sides swapped. The work is bounded whatever the texts are.
 */
export function mergeText(sides: TextSides, same?: Same): TextMerge {
  const { base, shown } = sides
  const text = shown === 'both' ? wholeBoth(sides) : sides[shown]
  const whole: TextMerge = { text, verdict: 'contested' }
  const lines = linesAndTokens(base)
  const mine = hunksBetween(lines, sides.mine, same)
  const theirs = hunksBetween(lines, sides.theirs, same)
  if (!mine || !theirs) return whole
  const tokens = lines.tokens.flat()
  const rewritten = [mine, theirs].every((hunks) => isRewritten(tokens, hunks))
  if (rewritten) return sides.mine === sides.theirs ? { ...whole, verdict: 'clean' } : whole

  const parts: Part[] = []
  let contested = false
  let at = 0
  for (const group of groupsOf(mine, theirs)) {
    parts.push({ tokens: tokens.slice(at, group.from), from: 'base' })
    at = group.to
    const merged = mergeGroup(tokens, group, sides)
    contested ||= merged.contested
    const spaceGone = tokens.slice(group.from, group.to).some((token) => /\s/.test(token))
    parts.push(...merged.parts.map((part) => ({ ...part, spaceGone })))
  }
  parts.push({ tokens: tokens.slice(at), from: 'base' })
  const merged = written(parts)
  if (contested) return { text: merged, verdict: 'contested' }
  return { text: merged, verdict: mayHaveChangedMeaning(tokens, mine, theirs) ? 'review' : 'clean' }
}

type Part = {
  tokens: readonly Token[]
  from: 'base' | 'mine' | 'theirs' | 'both'
  /** White space of the base is gone here. */
  spaceGone?: boolean
}
type Group = { from: number; to: number; mine: Hunk[]; theirs: Hunk[] }

/** Hunks that meet: those that overlap, and insertions at one point. Touching ones stay apart. */
function groupsOf(mine: readonly Hunk[], theirs: readonly Hunk[]): Group[] {
  const all = [
    ...mine.map((hunk) => ({ hunk, side: 'mine' as const })),
    ...theirs.map((hunk) => ({ hunk, side: 'theirs' as const })),
  ].sort((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to)
  const groups: Group[] = []
  for (const { hunk, side } of all) {
    const last = groups.at(-1)
    if (last && meets(last, hunk)) {
      last[side].push(hunk)
      last.to = Math.max(last.to, hunk.to)
    } else {
      const group: Group = { from: hunk.from, to: hunk.to, mine: [], theirs: [] }
      group[side].push(hunk)
      groups.push(group)
    }
  }
  return groups
}

function meets(group: Group, hunk: Hunk): boolean {
  const insertions = group.from === group.to && hunk.from === hunk.to
  return insertions ? hunk.from === group.from : hunk.from < group.to
}

function mergeGroup(
  base: readonly Token[],
  group: Group,
  sides: TextSides,
): { parts: Part[]; contested: boolean } {
  const [mine, theirs] = [applied(base, group, group.mine), applied(base, group, group.theirs)]
  if (group.theirs.length === 0)
    return { parts: [{ tokens: mine, from: 'mine' }], contested: false }
  if (group.mine.length === 0) {
    return { parts: [{ tokens: theirs, from: 'theirs' }], contested: false }
  }
  if (mine.join('') === theirs.join('')) {
    return { parts: [{ tokens: mine, from: 'both' }], contested: false }
  }
  const both: Part[] = [
    { tokens: mine, from: 'mine' },
    { tokens: theirs, from: 'theirs' },
  ]
  const additions = group.from === group.to
  if (additions && !sayTheSame(mine, theirs)) {
    return { parts: sides.first === 'mine' ? both : both.reverse(), contested: false }
  }
  const shown = sides.shown === 'both' ? bothOnce(mine, theirs) : sides.shown
  if (shown !== 'both') return { parts: both.filter(({ from }) => from === shown), contested: true }
  return { parts: sides.first === 'mine' ? both : both.reverse(), contested: true }
}

/** One that stands in the other already is not said twice. */
function bothOnce(mine: readonly Token[], theirs: readonly Token[]): TextSides['shown'] {
  const [a, b] = [mine.join('').trim(), theirs.join('').trim()]
  if (a.includes(b)) return 'mine'
  return b.includes(a) ? 'theirs' : 'both'
}

/** Two texts with nothing in common to merge by, as two paragraphs. */
function wholeBoth({ mine, theirs, first }: TextSides): string {
  if (mine.includes(theirs)) return mine
  if (theirs.includes(mine)) return theirs
  const [one, other] = first === 'mine' ? [mine, theirs] : [theirs, mine]
  return `${one.trimEnd()}\n\n${other.trimStart()}`
}

/** One side's text of a group's range. */
function applied(base: readonly Token[], { from, to }: Group, hunks: readonly Hunk[]): Token[] {
  const tokens: Token[] = []
  let at = from
  for (const hunk of hunks) {
    tokens.push(...base.slice(at, hunk.from), ...hunk.text)
    at = hunk.to
  }
  return [...tokens, ...base.slice(at, to)]
}

/** Both added nearly the same: one sentence twice would be nonsense. */
function sayTheSame(mine: readonly Token[], theirs: readonly Token[]): boolean {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)]
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of a) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  // More than 0.6 of all words, each shared one counted on both sides.
  return 20 * shared > 6 * (a.length + b.length)
}

function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.filter(isWord).map((token) => token.toLowerCase())
}

/** Nothing to compare with is left: the text was empty, or hardly a word of it stayed. */
function isRewritten(base: readonly Token[], hunks: readonly Hunk[]): boolean {
  const words = base.filter(isWord).length
  if (words === 0) return true
  const gone = hunks.reduce(
    (sum, { from, to }) => sum + base.slice(from, to).filter(isWord).length,
    0,
  )
  return (words - gone) * 3 < words
}

/**
 * Joins the parts. Words of the two sides that come to stand side by side are kept apart, also where
 * one removed the space that the other's addition leaned on.
 */
function written(parts: readonly Part[]): string {
  const pieces: string[] = []
  let touching = new Set<Part['from']>()
  let spaceGone = false
  for (const part of parts) {
    const piece = part.tokens.join('')
    touching.add(part.from)
    if (piece === '') {
      spaceGone ||= part.spaceGone === true
      continue
    }
    const sidesMeet = touching.has('mine') && touching.has('theirs')
    // Two units are enough for the last character, and the whole text would be read for every part.
    const end = pieces.at(-1)?.slice(-2) ?? ''
    const glued = spaceGone
      ? /\S$/.test(end) && /^\S/.test(piece)
      : WORD_END.test(end) && WORD_START.test(piece)
    if (sidesMeet && glued) pieces.push(' ')
    pieces.push(piece)
    touching = new Set([part.from])
    spaceGone = false
  }
  return pieces.join('')
}

const WORD_END = /[\p{L}\p{N}]$/u
const WORD_START = /^[\p{L}\p{N}]/u
