import type { awayWords as English } from '../away.ts'
import { ageWords } from './age.ts'
import { onThis } from './deviceNames.ts'

export const awayWords: typeof English = {
  title: (device) => `Nicht ${onThis(device)}`,
  since: (at, now) => `entfernt ${ageWords(at, now)}`,
  bringBack: 'Zurückholen',
  bringBackOf: (name) => `Zurückholen: ${name}`,
  coming: (name) => `${name} kommt mit dem nächsten Empfang zurück.`,
  elsewhere:
    'WedSync arbeitet in einem anderen Fenster. Schließe es dort und versuche es noch einmal.',
  sentence: (name, device) =>
    `${name} ist nicht mehr ${onThis(device)}. Mit Empfang kommt alles vollständig zurück.`,
}
