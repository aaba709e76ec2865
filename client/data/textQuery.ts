import { foldedWords, searchText } from './foldText.ts'

export type Query = (text: string) => boolean

/** Finds a text when every word of the query begins one of its words, accents aside. */
export function queryOf(query: string): Query | null {
  const words = foldedWords(query).map(({ text }) => ` ${text}`)
  if (words.length === 0) return null
  return (text) => {
    const { all } = searchText(text)
    return words.every((word) => all.includes(word))
  }
}
