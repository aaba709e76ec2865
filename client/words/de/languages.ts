import type { languageWords as English } from '../languages.ts'

export const languageWords: typeof English = {
  label: 'Sprache',
  names: { en: 'English', de: 'Deutsch', system: 'Wie das Gerät' },
  command: (name) => `Sprache: ${name}`,
  also: 'sprache language deutsch german english englisch',
}
