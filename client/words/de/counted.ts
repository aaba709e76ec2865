import type { listed as EnglishListed, people as English } from '../counted.ts'

export const people: typeof English = (count) => (count === 1 ? '1 Person' : `${count} Personen`)

/** "Ann, Ben und Cleo". */
export const listed: typeof EnglishListed = (names) =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} und ${names[names.length - 1]}`
