const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export type HashedTime = { start: number; end: number }

/**
 * Four letters or digits that two people can compare over the radio ("kilo two yankee five"): the
 * same for the same moments with the same times, in whatever order they are given.
 */
export function planHash(times: Iterable<readonly [id: string, time: HashedTime]>): string {
  const lines = [...times].map(([id, { start, end }]) => `${id} ${start} ${end}`).toSorted()
  let hash = 0x811c9dc5
  for (const character of lines.join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  // The low bits of this sum mix badly; the high ones are folded into them.
  const mixed = (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0
  return [15, 10, 5, 0].map((shift) => LETTERS[(mixed >>> shift) & 31] ?? 'A').join('')
}
