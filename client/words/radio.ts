import { inLocale } from './inLocale.ts'
import { RADIO_LETTERS } from './radioLetters.ts'

/** The alphabet of the radio; numbers are said as they are. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...RADIO_LETTERS,
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
