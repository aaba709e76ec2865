import { inLocale } from './inLocale.ts'

/** The alphabet of the radio; numbers are said as they are. */
const SPOKEN: Readonly<Record<string, string>> = {
  A: 'alfa',
  B: 'bravo',
  C: 'charlie',
  D: 'delta',
  E: 'echo',
  F: 'foxtrot',
  G: 'golf',
  H: 'hotel',
  I: 'india',
  J: 'juliett',
  K: 'kilo',
  L: 'lima',
  M: 'mike',
  N: 'november',
  O: 'oscar',
  P: 'papa',
  Q: 'quebec',
  R: 'romeo',
  S: 'sierra',
  T: 'tango',
  U: 'uniform',
  V: 'victor',
  W: 'whiskey',
  X: 'x-ray',
  Y: 'yankee',
  Z: 'zulu',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
}

/** "kilo two yankee five": two people compare the checksums of their plans over the radio. */
export const spokenChecksum = inLocale('spokenChecksum', (hash: string): string => {
  return [...hash].map((letter) => SPOKEN[letter] ?? letter.toLowerCase()).join(' ')
})
