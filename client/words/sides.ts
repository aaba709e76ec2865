import { storedFrom } from './terms.ts'

/** Whose people somebody belongs to, as it is stored in every language; `said` says them. */
export const storedSides = {
  couple: 'The couple',
  party: 'Wedding party',
  friends: 'Friends',
  other: 'Others',
} as const

/** The sides that are offered: the two, the family of each, and those who belong to neither. */
export function offeredSides(couple: readonly string[]): readonly string[] {
  const { couple: both, party, friends, other } = storedSides
  return [both, ...familySides(couple), party, friends, other]
}

/** "Harriet", "Jonah": how the family of each of the two is called. */
export function familySides(couple: readonly string[]): readonly string[] {
  const first = couple.map((name) => name.trim().split(/\s+/)[0] ?? name)
  return new Set(first).size === couple.length ? first : couple
}

/** The two themselves, however their side was written. */
export function isCoupleSide(side: string | undefined): boolean {
  return /^(the )?couple$/i.test(side?.trim() ?? '')
}

/** What is stored of a side that was typed as it is said. */
export function storedSide(typed: string): string {
  return storedFrom('side', typed.trim(), Object.values(storedSides))
}
