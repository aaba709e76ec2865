import { foldedWords } from '../../../data/foldText.ts'
import type { Query } from './readQuery.ts'

/** Parts of a text in order; what was looked for is marked. Together they are the text. */
export type MarkedPart = { text: string; isMarked: boolean }

/** Shows where the words of a query stand in a text as it is written. */
export function markedParts(text: string, { words }: Query): MarkedPart[] {
  const spans = foldedWords(text).flatMap((word) => {
    const found = words.filter((one) => word.text.startsWith(one))
    const length = Math.max(...found.map((one) => one.length), 0)
    const [from, to] = [word.at[0], endOf(word.at, length)]
    return length > 0 && from !== undefined && to !== undefined ? [{ from, to }] : []
  })
  const parts: MarkedPart[] = []
  let done = 0
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= done) continue
    const start = Math.max(from, done)
    if (start > done) parts.push({ text: text.slice(done, start), isMarked: false })
    parts.push({ text: text.slice(start, to), isMarked: true })
    done = to
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMarked: false })
  return parts
}

/** A letter that folds to two ("ß") is marked whole, with the accents written after it. */
function endOf(at: readonly number[], length: number): number | undefined {
  const last = at[length - 1]
  return at.slice(length).find((position) => position !== last)
}
