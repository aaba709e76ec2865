/** Kinds of short words in records: offered ones are stored as in English, whatever is spoken. */
export type TermKind = 'side' | 'relation' | 'food'

/** What is said of a stored word; keys are what is stored, in small letters and without "the" of the two. */
export type TermWords = Readonly<Record<TermKind, Readonly<Record<string, string>>>>

/** Fields that hold such words, in whatever record. */
const FIELDS: Readonly<Record<string, TermKind>> = {
  side: 'side',
  relation: 'relation',
  relations: 'relation',
  diet: 'food',
}

/** A stored word in these words. One that is not known is shown as somebody typed it: always. */
export function termIn(words: TermWords, kind: TermKind, stored: string): string {
  const key = termKey(stored)
  const known = words[kind]
  const word = Object.hasOwn(known, key) ? known[key] : undefined
  return word === undefined || word === key ? stored : word
}

/** What kind of word a field of a record holds; null: no such word. */
export function termOfField(field: string): TermKind | null {
  return Object.hasOwn(FIELDS, field) ? (FIELDS[field] ?? null) : null
}

/** What a field of a record holds in these words; what is no such word stays as it is. */
export function fieldTermIn(words: TermWords, field: string, stored: string): string {
  const kind = termOfField(field)
  return kind === null ? stored : termIn(words, kind, stored)
}

export function termKey(text: string): string {
  return text.trim().toLowerCase().replace(' of the ', ' of ')
}
