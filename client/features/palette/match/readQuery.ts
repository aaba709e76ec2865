import { foldedWords } from '../../../data/foldText.ts'

export type Query = {
  /** Folded, each the beginning of a word that is looked for; none: nothing is asked. */
  words: readonly string[]
}

const MOST_WORDS = 8
const PHONE_NUMBER = /^[\d\s()+./-]*$/
/** Fewer digits are a time, a table or a count. */
const PHONE_DIGITS = 5

/** What somebody typed, as what is looked for. A phone number is one word, however it is spaced. */
export function readQuery(text: string): Query {
  const digits = text.replace(/\D/g, '')
  if (PHONE_NUMBER.test(text) && digits.length >= PHONE_DIGITS) return { words: [digits] }
  const words = foldedWords(text).flatMap((word) => (word.isTail ? [] : [word.text]))
  return { words: [...new Set(words)].slice(0, MOST_WORDS) }
}
