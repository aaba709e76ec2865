import type { Hunk } from './hunks.ts'
import { isBreak, isSentenceEnd, isSpace, type Token } from './tokens.ts'

/** Written in lower case; `t` is what remains of don't and can't. */
const NEGATIONS = wordsOf(`
  not no never none nobody nothing nor neither without cannot t except unless
  nicht nichts nie niemals niemand kein keine keinen keinem keiner ohne
  ne pas non jamais sans aucun aucune rien
  nunca sin nada ninguno ninguna tampoco mai senza nessuno não sem nem niet geen nooit zonder
  नहीं मत बिना
`)

/** A number or a time that is a word; "one" is more often none. */
const NUMBERS = wordsOf(`
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
  hundred thousand dozen half quarter twice double noon midnight midday today tomorrow tonight
  zwei drei vier fünf sechs sieben acht neun zehn elf zwölf halb mittag mitternacht heute morgen
`)

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(Array.from(list.matchAll(/\S+/g), String))
}

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
  const ours = hunksBySentence(sentences, mine)
  const others = hunksBySentence(sentences, theirs)
  let words: Words | null = null
  for (const [sentence, a] of ours) {
    const b = others.get(sentence)
    if (!b || sameHunks(a, b)) continue
    words ??= wordsIn(base, sentences)
    const known = words
    if ([...a, ...b].some((hunk) => changesFact(base, hunk, known))) return true
  }
  return false
}

/** Where sentences begin, and the words with a capital elsewhere: those are names in front as well. */
type Words = { first: ReadonlySet<number>; names: ReadonlySet<string> }

function wordsIn(tokens: readonly Token[], starts: readonly number[]): Words {
  const first = new Set<number>()
  const names = new Set<string>()
  let begun: number | undefined
  for (const [index, token] of tokens.entries()) {
    // White space in front of a sentence belongs to it.
    if (starts[index] !== begun) first.add(index)
    else if (CAPITAL.test(token)) names.add(token)
    if (!isSpace(token)) begun = starts[index]
  }
  return { first, names }
}

const CAPITAL = /^\p{Lu}/u

/** For every token, where its sentence starts. */
function sentenceStarts(tokens: readonly Token[]): number[] {
  let start = 0
  return tokens.map((token, index) => {
    const own = start
    if (isSentenceEnd(token) || isBreak(token)) start = index + 1
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

function changesFact(base: readonly Token[], hunk: Hunk, { first, names }: Words): boolean {
  const old = base.slice(hunk.from, hunk.to)
  const isFront = first.has(hunk.from)
  return [old, hunk.text].some((tokens) => {
    const front = isFront ? tokens.findIndex((token) => !isSpace(token)) : -1
    return tokens.some((token, index) => {
      const word = token.toLowerCase()
      if (/\p{N}/u.test(token) || NEGATIONS.has(word) || NUMBERS.has(word)) return true
      return index === front ? names.has(token) : CAPITAL.test(token)
    })
  })
}

function sameHunks(a: readonly Hunk[], b: readonly Hunk[]): boolean {
  const [ours, others] = [a, b].map((hunks) =>
    JSON.stringify(hunks.map(({ from, to, text }) => [from, to, text])),
  )
  return ours === others
}
