import { type Catalogue, type Locale, speak } from '../words/inLocale.ts'

/** What a person chose; `system` is what the device speaks. */
export type LanguageChoice = 'en' | 'de' | 'system'
export type Language = Exclude<LanguageChoice, 'system'>

const KEY = 'wedsync.language'

const LOCALES: Readonly<Record<Language, Locale>> = { en: 'en-GB', de: 'de-DE' }

/** English is in every file already; another language is one file of its own. */
const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve({}),
  de: async () => (await import('../words/de/catalogue.ts')).catalogue,
}

/** @param storage May throw where a browser forbids site data. */
export function readLanguage(storage: Pick<Storage, 'getItem'>): LanguageChoice {
  try {
    const stored = storage.getItem(KEY)
    return stored === 'en' || stored === 'de' ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Kept for the next start: words that are on the screen stay as they are until then. */
export function chooseLanguage(choice: LanguageChoice, storage: Storage): void {
  try {
    if (choice === 'system') storage.removeItem(KEY)
    else storage.setItem(KEY, choice)
  } catch {
    // Without storage the device's own language goes on.
  }
}

/** @param device The languages of the device, the preferred one first. */
export function spokenLanguage(choice: LanguageChoice, device: readonly string[]): Language {
  if (choice !== 'system') return choice
  const known = device.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'de')
  return known === 'de' ? 'de' : 'en'
}

/** Before the first paint. A catalogue that cannot be read leaves English, never an empty page. */
export async function startLanguage(language: Language, root: { lang: string }): Promise<void> {
  if (language === 'en') return
  try {
    speak(LOCALES[language], await CATALOGUES[language]())
    root.lang = language
  } catch {
    // Its file is not on this device, and there is no network to bring it: what is read is English.
  }
}
