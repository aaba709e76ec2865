import { splitPath } from '#shared/merge/path.ts'
import type { pathWords as English } from '../fieldNames.ts'
import { fieldTermIn } from '../termKey.ts'
import { fieldWords } from './refusals.ts'
import { termWords } from './terms.ts'

const MEMBERS: Readonly<Record<string, string>> = {
  label: 'Name',
  address: 'Adresse',
  note: 'Notiz',
  coords: 'Stelle auf der Karte',
  what: 'Grenze',
  at: 'Zeit der Grenze',
  severity: 'wie streng sie ist',
  type: 'worauf gewartet wird',
  lagMin: 'Wartezeit',
  on: 'Fälligkeit',
  amount: 'fälliger Betrag',
  use: 'was geschieht, wenn zwei Werte zusammentreffen',
  ladder: 'wessen Wort zuerst gilt',
  off: 'ob sie gilt',
}

/** "Zeit", "beteiligte Personen: Lena", "Adresse von Kirche". */
export const pathWords: typeof English = (type, path, nameOf) => {
  if (path === '_deleted') return 'behalten oder löschen'
  const [field = '', key, member] = splitPath(path)
  const name = fieldWords(type, field)
  if (key === undefined) return name
  const of = nameOf(key) ?? fieldTermIn(termWords, field, key)
  if (member === undefined) return `${name}: ${of}`
  return `${(Object.hasOwn(MEMBERS, member) ? MEMBERS[member] : undefined) ?? member} (${of})`
}
