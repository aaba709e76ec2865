import type { spokenChecksum as English } from '../radio.ts'
import { RADIO_LETTERS } from '../radioLetters.ts'

/** The alphabet of the radio is the same everywhere; numbers are said in German, "zwo" as on the radio. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...RADIO_LETTERS,
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
