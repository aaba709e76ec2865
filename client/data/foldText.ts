/** Letters that carry no separable accent and are yet typed without it. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}
/** Accents, Hebrew points, Arabic vowel signs. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g
const WORD = /[\p{L}\p{N}\p{M}]/u
/** Written without spaces: each character stands as a word, or nothing but the first would be found. */
const NO_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const APOSTROPHE = /['’ʼ`´]/
/** Latin letters, digits and signs without an apostrophe: these fold as a whole, many times as fast. */
const LATIN = /^[^'`´\u0250-\u02ff\u0370-\u1fff\u2018\u2019\u2070-\u{10ffff}]*$/u
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

export type FoldedWord = {
  /** Lower case, without accents, without apostrophes. */
  text: string
  /** For each character of `text`, where the one it stems from begins in the original; then its end. */
  at: readonly number[]
  /** The part after an apostrophe ("Arcy" of "d'Arcy"), again as a word of its own. */
  isTail: boolean
}

/** The words of a text in the form in which they are compared, with where they stand in it. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = []
  let open: { text: string; at: number[] }[] = []
  let end = 0
  const close = () => {
    for (const [index, one] of open.entries())
      if (one.text !== '') words.push({ text: one.text, at: [...one.at, end], isTail: index > 0 })
    open = []
  }
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const isApostrophe = APOSTROPHE.test(character)
    if (isApostrophe && open.length > 0) open.push({ text: '', at: [] })
    else if (!WORD.test(character)) close()
    else {
      if (NO_SPACES.test(character)) close()
      if (open.length === 0) open.push({ text: '', at: [] })
      const folded = foldCharacter(character)
      for (const one of open) {
        one.text += folded
        for (let unit = 0; unit < folded.length; unit += 1) one.at.push(at)
      }
      end = at + character.length
    }
    at += character.length
  }
  close()
  return words
}

/**
 * The same words as one text for searching, a space before each: a word that begins with `x` is
 * where `' x'` is. `head` has them as they stand; tails follow only in `all`.
 */
export function searchText(text: string): { head: string; all: string } {
  if (LATIN.test(text)) {
    const bare = text.toLowerCase().normalize('NFD').replace(MARKS, '')
    const plain = bare.replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    const head = words === '' ? '' : ` ${words}`
    return { head, all: head }
  }
  let head = ''
  let tails = ''
  for (const word of foldedWords(text)) {
    if (word.isTail) tails += ` ${word.text}`
    else head += ` ${word.text}`
  }
  return { head, all: head + tails }
}

function foldCharacter(character: string): string {
  const bare = character.toLowerCase().normalize('NFD').replace(MARKS, '')
  return PLAIN[bare] ?? bare
}
