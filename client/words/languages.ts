import { inLocale } from './inLocale.ts'

/** Words of choosing the language. A language is named in itself: so it is found by who speaks it. */
export const languageWords = inLocale('languageWords', {
  label: 'Language',
  names: { en: 'English', de: 'Deutsch', system: 'As the device' },
  /** In the palette. */
  command: (name: string) => `Language: ${name}`,
  also: 'language sprache english englisch deutsch german',
})
