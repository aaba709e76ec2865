import { afterEach, expect, test } from 'vitest'
import { catalogue } from './de/catalogue.ts'
import { termWords as german } from './de/terms.ts'
import { foods, usualAvoids } from './family.ts'
import { speak } from './inLocale.ts'
import { relations, shotRelations } from './relations.ts'
import { storedSides } from './sides.ts'
import { said, storedFrom, type TermKind } from './terms.ts'

afterEach(() => speak('en-GB', {}))

const offered: [TermKind, readonly string[]][] = [
  ['side', Object.values(storedSides)],
  ['relation', [...relations, ...shotRelations]],
  ['food', [...foods, ...usualAvoids]],
]

test('in English a word is shown as it is stored', () => {
  for (const [kind, words] of offered) for (const word of words) expect(said(kind, word)).toBe(word)
  expect(said('food', 'NUTS')).toBe('NUTS')
})

test('every offered word is said in German, and typing that stores the same word', () => {
  speak('de-DE', catalogue)
  for (const [kind, words] of offered)
    for (const word of words) {
      expect(said(kind, word), `${kind} ${word}`).toBe(
        german[kind][word.toLowerCase().replace(' of the ', ' of ')],
      )
      expect(storedFrom(kind, said(kind, word), words).toLowerCase()).toBe(word.toLowerCase())
    }
})

test('an allergy is stored under the same word, whoever types it', () => {
  speak('de-DE', catalogue)
  expect(storedFrom('food', 'nüsse', foods)).toBe('Nuts')
  expect(storedFrom('food', ' Schalentiere ', foods)).toBe('Shellfish')
  expect(storedFrom('food', 'nuts', foods)).toBe('nuts')
})

test('an allergy that no list has is neither changed nor translated, in any language', () => {
  const unknown = ['Erdnüsse', 'peanuts', 'Sellerie (auch Spuren)', 'nuts and sesame', 'Nüsse?']
  for (const [locale, words] of [
    ['en-GB', {}],
    ['de-DE', catalogue],
  ] as const) {
    speak(locale, words)
    expect(unknown.map((typed) => storedFrom('food', typed, foods))).toEqual(unknown)
    expect(unknown.map((stored) => said('food', stored))).toEqual(unknown)
  }
  for (const name of ['constructor', '__proto__', 'toString', ''])
    expect(said('food', name)).toBe(name)
})

test('no two stored words are said alike in German: one would come back as the other', () => {
  for (const words of Object.values(german)) {
    const all = Object.values(words).map((word) => word.toLowerCase())
    expect(new Set(all).size).toBe(all.length)
  }
})
