const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]

/**
 * Id of what has no record: the same on every device for the same words, in the form of a record's
 * id, so that it can be handed over and put off like any other question.
 */
export function questionId(...words: readonly string[]): string {
  const text = words.join('\n')
  const hex = SEEDS.map((seed) => hashed(text, seed).toString(16).padStart(8, '0')).join('')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20)].join('-')
}

/** FNV-1a over UTF-16 units, then mixed, so that seeds lead to unlike results. */
function hashed(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return (hash ^ (hash >>> 16)) >>> 0
}
