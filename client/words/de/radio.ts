import type { spokenChecksum as English } from '../radio.ts'

/** The alphabet of the radio is the same everywhere; numbers are said in German, "zwo" as on the radio. */
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
  2: 'zwo',
  3: 'drei',
  4: 'vier',
  5: 'fünf',
  6: 'sechs',
  7: 'sieben',
}

/** "kilo zwo yankee fünf": two people compare the checksums of their plans over the radio. */
export const spokenChecksum: typeof English = (hash) =>
  [...hash].map((letter) => SPOKEN[letter] ?? letter.toLowerCase()).join(' ')
