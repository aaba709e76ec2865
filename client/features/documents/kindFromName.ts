import type { DocumentKind } from '#shared/schema/document.ts'

const HINTS: readonly [RegExp, DocumentKind][] = [
  [/floor|layout|seating|\bplan\b/i, 'venuePlan'],
  [/\bmap\b|route|direction|parking/i, 'map'],
  [/contract|agreement|quote/i, 'contract'],
  [/insur|liabilit|certificate/i, 'insurance'],
  [/menu|food|drinks/i, 'menu'],
  [/music|song|playlist|\.mp3$/i, 'music'],
  [/list|\.csv$|\.xlsx$/i, 'list'],
]

/** What a file probably is, by what it is called; a person says so in one tap where it is not. */
export function kindFromName(fileName: string): DocumentKind {
  const words = fileName.replaceAll(/[_-]+/g, ' ')
  return HINTS.find(([hint]) => hint.test(words))?.[1] ?? 'other'
}

/** "seating-plan_v2.pdf" → "Seating plan v2". */
export function nameFromFile(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .slice(0, 200)
  return words === '' ? fileName.slice(0, 200) : words.charAt(0).toUpperCase() + words.slice(1)
}
