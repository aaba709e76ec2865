import type { Hunk } from './hunks.ts'
import type { Token } from './tokens.ts'

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'without',
  'cannot',
  't',
])

/**
 * Whether both sides edited one sentence and a number, time, negation or name in it changed: the words
 * merge, but a person should look whether the sentence still says what either meant.
 */
export function mayHaveChangedMeaning(
  base: readonly Token[],
  mine: readonly Hunk[],
  theirs: readonly Hunk[],
): boolean {
  const sentences = sentenceStarts(base)
  const [ours, others] = [mine, theirs].map((hunks) => hunksBySentence(sentences, hunks))
  for (const [sentence, a] of ours ?? []) {
    const b = others?.get(sentence) ?? []
    if (b.length === 0 || sameHunks(a, b)) continue
    if ([...a, ...b].some((hunk) => changesFact(base, hunk, sentence))) return true
  }
  return false
}

/** For every token, where its sentence starts. */
function sentenceStarts(tokens: readonly Token[]): number[] {
  let start = 0
  return tokens.map((token, index) => {
    const own = start
    if (/^([.!?…。！？]|\r?\n)$/u.test(token)) start = index + 1
    return own
  })
}

/** What is added before or after a sentence is a sentence of its own. */
function hunksBySentence(starts: readonly number[], hunks: readonly Hunk[]): Map<number, Hunk[]> {
  const found = new Map<number, Hunk[]>()
  for (const hunk of hunks) {
    const touched = new Set(starts.slice(hunk.from, Math.max(hunk.to, hunk.from + 1)))
    if (hunk.from === hunk.to) touched.delete(hunk.from)
    for (const start of touched) {
      const others = found.get(start)
      if (others) others.push(hunk)
      else found.set(start, [hunk])
    }
  }
  return found
}

function changesFact(base: readonly Token[], hunk: Hunk, sentenceStart: number): boolean {
  const old = base.slice(hunk.from, hunk.to)
  const atStart = hunk.from === sentenceStart
  return [old, hunk.text].some((tokens) =>
    tokens.some((token, index) => {
      if (/\p{N}/u.test(token) || NEGATIONS.has(token.toLowerCase())) return true
      return /^\p{Lu}/u.test(token) && !(atStart && index === 0)
    }),
  )
}

function sameHunks(a: readonly Hunk[], b: readonly Hunk[]): boolean {
  return (
    a.length === b.length &&
    a.every((hunk, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        hunk.from === other.from &&
        hunk.to === other.to &&
        hunk.text.join('') === other.text.join('')
      )
    })
  )
}
