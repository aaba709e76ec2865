import type { WeddingData } from '#shared/schema/wedding.ts'

/** Names in the order the title has them: the set itself has no order. Never empty. */
export function coupleNames({ couple, title }: Pick<WeddingData, 'couple' | 'title'>): string[] {
  const names = Object.keys(couple)
  if (names.length === 0) return [title]
  const place = (name: string) => {
    const at = title.indexOf(name)
    return at === -1 ? title.length : at
  }
  return names.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
