/** The languages of the interface, by the tag that `Intl` formats with. */
export type Locale = 'en-GB' | 'de-DE'

/** Everything one language says, by the name under which English exports it. */
export type Catalogue = Readonly<Record<string, unknown>>

const registered = new Map<string, object>()
/** What other words were filled into, as it was written. */
const english = new Map<object, object>()
let spoken: { locale: Locale; catalogue: Catalogue } = { locale: 'en-GB', catalogue: {} }

/** What dates, numbers and money are formatted in: the language of the words around them. */
export function spokenLocale(): Locale {
  return spoken.locale
}

/** The words that the modules loaded so far have registered, by name; functions as they are written. */
export function registeredWords(): ReadonlyMap<string, object> {
  return registered
}

/**
 * Words as they are written in English, and said in the language that was chosen. Whoever imports
 * them holds them for good, so another language is filled into the same objects.
 *
 * @param name The name of the export, the only one of it in words/.
 */
export function inLocale<T extends object>(name: string, written: T): T {
  const words = isFunction(written) ? callable(name, written) : written
  registered.set(name, written)
  say(words, spoken.catalogue[name])
  return words
}

/** Speaks another language from now on. A page calls it once, before the first paint. */
export function speak(locale: Locale, catalogue: Catalogue): void {
  spoken = { locale, catalogue }
  // Words may stand in one another: all are English before any is something else.
  for (const words of registered.values()) fill(words, english.get(words))
  for (const [name, words] of registered) say(words, catalogue[name])
}

/** A function that asks at each call what is spoken: its English form is all that an import can hold. */
function callable<T extends (...values: never[]) => unknown>(name: string, written: T): T {
  const call = (...values: Parameters<T>): unknown => {
    const other = spoken.catalogue[name]
    return (isFunction(other) ? other : written)(...values)
  }
  // The wrapper takes and gives what it wraps, which a type parameter cannot say of an arrow.
  return call as T
}

/** In the other language; what it has no words for stays as it is written. */
function say(words: object, other: unknown): void {
  if (other === undefined || isFunction(words)) return
  copied(words)
  fill(words, other)
}

/** Words that stand in several objects are copied once, before any of these is filled. */
function copied(words: object): object {
  const known = english.get(words)
  if (known) return known
  const entries = Object.entries(words).map(([key, value]) => [
    key,
    isPlain(value) ? copied(value) : (value as unknown),
  ])
  const copy = Array.isArray(words)
    ? entries.map(([, value]) => value)
    : (Object.fromEntries(entries) as object)
  english.set(words, copy)
  return copy
}

function fill(words: object, other: unknown): void {
  if (typeof other !== 'object' || other === null || isFunction(words)) return
  if (Array.isArray(words) && Array.isArray(other)) words.length = other.length
  for (const [key, value] of Object.entries(other)) {
    const present: unknown = Reflect.get(words, key)
    if (isPlain(present) && isPlain(value)) fill(present, value)
    // Neither a catalogue nor the copy is ever written into.
    else Reflect.set(words, key, isPlain(value) ? structuredWords(value) : value)
  }
}

/** The same in objects of its own. */
function structuredWords(words: object): object {
  const own: object = Array.isArray(words) ? [] : {}
  fill(own, words)
  return own
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isFunction(value: unknown): value is (...values: never[]) => unknown {
  return typeof value === 'function'
}
