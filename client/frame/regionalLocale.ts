import { spokenLocale } from '../words/inLocale.ts'

/** What is spoken, as it is written where this device comes from: weeks begin there on another day. */
export function regionalLocale(): string {
  const spoken = spokenLocale()
  const own = navigator.language
  return own && languageOf(own) === languageOf(spoken) ? own : spoken
}

/** "de" of "de-AT". */
export function languageOf(tag: string): string {
  return tag.slice(0, 2).toLowerCase()
}
