import { inLocale } from './inLocale.ts'
import { termIn, termKey, type TermKind, type TermWords } from './termKey.ts'

export type { TermKind }

const SIDES = ['the couple', 'wedding party', 'friends', 'others']

const RELATIONS = [
  'bride',
  'groom',
  'couple',
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'sibling',
  'sister',
  'brother',
  'grandparent',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'cousin',
  'niece',
  'nephew',
  'godmother',
  'godfather',
  'maid of honour',
  'best man',
  'bridesmaid',
  'groomsman',
  'flower girl',
  'page boy',
  'ring bearer',
  'friend',
  'celebrant',
]

/** "mother of bride" and, with an article, the same. */
const OF_THE_TWO = [
  'mother',
  'father',
  'stepmother',
  'stepfather',
  'sister',
  'brother',
  'grandmother',
  'grandfather',
  'aunt',
  'uncle',
  'cousin',
  'friend',
].flatMap((relation) => [`${relation} of bride`, `${relation} of groom`])

const FOODS = [
  'nuts',
  'gluten',
  'milk',
  'dairy',
  'egg',
  'eggs',
  'fish',
  'shellfish',
  'meat',
  'pork',
  'alcohol',
]

const same = (words: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, word]))

export const termWords: TermWords = inLocale('termWords', {
  side: same(SIDES),
  relation: same([...RELATIONS, ...OF_THE_TWO]),
  food: same(FOODS),
})

/** A stored word as it is said here. One that is not known is shown as somebody typed it: always. */
export function said(kind: TermKind, stored: string): string {
  return termIn(termWords, kind, stored)
}

/** The same for several. */
export function allSaid(kind: TermKind, stored: readonly string[]): string[] {
  return stored.map((one) => said(kind, one))
}

/**
 * What is stored where somebody typed or chose what is said: the offered word that is said just so.
 * Anything else stays as it was typed.
 */
export function storedFrom(kind: TermKind, typed: string, offered: readonly string[]): string {
  const wanted = termKey(typed)
  if (offered.some((one) => termKey(one) === wanted)) return typed
  return offered.find((one) => termKey(said(kind, one)) === wanted) ?? typed
}
