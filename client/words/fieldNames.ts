import { splitPath } from '#shared/merge/path.ts'
import { fieldWords } from './refusals.ts'
import type { NameOf } from './values.ts'
import { inLocale } from './inLocale.ts'

const MEMBERS: Readonly<Record<string, string>> = {
  label: 'the name',
  address: 'the address',
  note: 'the note',
  coords: 'the spot on the map',
  what: 'the limit',
  at: 'the time of the limit',
  severity: 'how strict it is',
  type: 'what it waits for',
  lagMin: 'the wait',
  on: 'the date it falls due',
  amount: 'the amount due',
  use: 'what happens where two values meet',
  ladder: 'whose word goes first',
  off: 'whether it holds',
}

/** A merge unit in the middle of a sentence: "the time", "whether Bob is among the people in it". */
export const pathWords = inLocale(
  'pathWords',
  (type: string, path: string, nameOf: NameOf): string => {
    if (path === '_deleted') return 'keep or delete'
    const [field = '', key, member] = splitPath(path)
    const name = fieldWords(type, field)
    if (key === undefined) return name
    const of = nameOf(key) ?? key
    if (member !== undefined) {
      return `${(Object.hasOwn(MEMBERS, member) ? MEMBERS[member] : undefined) ?? member} of ${of}`
    }
    return `${name}: ${of}`
  },
)

/** The same at the beginning of a line. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
