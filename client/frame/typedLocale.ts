import { languageOf, regionalLocale } from './regionalLocale.ts'

/** Languages in which amounts are shown here, each with signs of its own. */
const SHOWN: ReadonlySet<string> = new Set(['en', 'de'])

/**
 * How this person writes numbers: the signs they type amounts with. Who reads amounts in a language
 * that is not the device's types them as they are shown; all others write as on their device.
 */
export function typedLocale(): string {
  const own = navigator.language
  return own && !SHOWN.has(languageOf(own)) ? own : regionalLocale()
}
