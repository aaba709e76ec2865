import { afterEach, expect, test } from 'vitest'
import { roleWords } from '../words/roles.ts'
import { speak } from '../words/inLocale.ts'
import { chooseLanguage, readLanguage, spokenLanguage, startLanguage } from './language.ts'

afterEach(() => speak('en-GB', {}))

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

test('a choice is kept; to do as the device does is no choice', () => {
  const own = storage()
  expect(readLanguage(own)).toBe('system')
  chooseLanguage('de', own)
  expect(readLanguage(own)).toBe('de')
  chooseLanguage('system', own)
  expect(readLanguage(own)).toBe('system')
})

test('where a browser forbids to keep anything the device is followed', () => {
  const getItem = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  expect(readLanguage({ getItem })).toBe('system')
})

test('of the languages of a device the first that is spoken here counts', () => {
  expect(spokenLanguage('system', ['de-AT', 'en'])).toBe('de')
  expect(spokenLanguage('system', ['fr-FR', 'de'])).toBe('de')
  expect(spokenLanguage('system', ['en-US', 'de'])).toBe('en')
  expect(spokenLanguage('system', ['fr'])).toBe('en')
  expect(spokenLanguage('en', ['de'])).toBe('en')
})

test('German is said, and the page says that it is German', async () => {
  const root = { lang: 'en' }
  await startLanguage('de', root)
  expect(root.lang).toBe('de')
  expect(roleWords.couple).toBe('Brautpaar')
})
