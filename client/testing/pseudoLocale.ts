import { registeredWords, speak } from '../words/inLocale.ts'

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçđéƒğĥíĵķĺɱńóþɋŕšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹṀŃÓÞɊŔŠŤÚṼŴẊÝŽ'

/** Ids among the words, which nobody reads. */
const ID = /^(id|asks|everyone)$/

/**
 * Speaks en-XA: every English sentence in letters that none has by itself. What is read in plain
 * letters then stands in no catalogue. English again: `speak('en-GB', {})`.
 */
export function speakPseudo(): void {
  const words = [...registeredWords()].map(([name, written]) => [name, inPseudo(written)])
  speak('en-GB', Object.fromEntries(words))
}

function pseudo(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)))
}

/** Texts and names of a page in plain letters, but for `data`, which no language changes. */
export function plainTexts(root: Element, data: readonly string[]): string[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (!node.parentElement?.closest('style, script, template')) texts.push(node.textContent ?? '')
  for (const one of root.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      texts.push(one.getAttribute(name) ?? '')
  const isEnglish = (text: string) =>
    /[A-Za-z]{3}/.test(data.reduce((rest, word) => rest.replaceAll(word, ''), text))
  return [...new Set(texts.filter(isEnglish))]
}

function inPseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (typeof value === 'function')
    return (...given: unknown[]) => {
      const result: unknown = Reflect.apply(value, undefined, given)
      return typeof result === 'string' ? pseudo(result) : result
    }
  if (Array.isArray(value)) return value.map(inPseudo)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, ID.test(key) ? one : inPseudo(one)]),
  )
}
