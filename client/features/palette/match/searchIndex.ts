import { searchText } from '../../../data/foldText.ts'
import type { Query } from './readQuery.ts'

/** A thing with its words ready to be compared. */
export type Indexed<T> = {
  of: T
  /** Words of the title, as they stand. */
  head: string
  /** The same and the parts after apostrophes. */
  title: string
  /** The title and everything else. */
  all: string
}

/** @param also whatever it is found by beside its title */
export function indexed<T extends { title: string }>(of: T, also: string): Indexed<T> {
  const { head, all } = searchText(of.title)
  return { of, head, title: all, all: all + searchText(also).all }
}

const RANKS = 4
const NONE = -1

/**
 * What has every word of the query at the beginning of a word, in any order: first where the title
 * begins with the query, then with one of its words, then where they stand in the title, then
 * where they stand elsewhere. Within a rank the order of the index holds, so nothing is sorted here.
 */
export function findMatches<T>(index: readonly Indexed<T>[], { words }: Query): T[] {
  if (words.length === 0) return []
  const starts = words.map((word) => ` ${word}`)
  const whole = starts.join('')
  const ranked: T[][] = Array.from({ length: RANKS }, () => [])
  for (const entry of index) {
    const rank = rankOf(entry, starts, whole)
    if (rank !== NONE) ranked[rank]?.push(entry.of)
  }
  return ranked.flat()
}

function rankOf(entry: Indexed<unknown>, starts: readonly string[], whole: string): number {
  let inTitle = true
  let first = false
  for (const start of starts) {
    if (!entry.all.includes(start)) return NONE
    if (!inTitle) continue
    inTitle = entry.title.includes(start)
    first ||= entry.head.startsWith(start)
  }
  if (!inTitle) return 3
  if (!first) return 2
  return entry.head.startsWith(whole) ? 0 : 1
}
