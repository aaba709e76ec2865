import { afterEach, expect, test } from 'vitest'
import { inLocale, speak, spokenLocale } from './inLocale.ts'

afterEach(() => speak('en-GB', {}))

const german = {
  lateWords: {
    title: 'Verspätet',
    by: (minutes: number) => `${minutes} Min. zu spät`,
    own: { no: 'Nein' },
  },
  countWords: (count: number) => `${count} Personen`,
  listWords: ['eins', 'zwei'],
}

test('words that were imported before the language was known are said in it', () => {
  const late = inLocale('lateWords', {
    title: 'Late',
    by: (minutes: number) => `${minutes} min late`,
    own: { no: 'No' },
  })
  const count = inLocale('countWords', (people: number) => `${people} people`)
  const list = inLocale('listWords', ['one', 'two', 'three'])
  const { own } = late

  speak('de-DE', german)

  expect([late.title, late.by(5), own.no, count(2), list]).toEqual([
    'Verspätet',
    '5 Min. zu spät',
    'Nein',
    '2 Personen',
    ['eins', 'zwei'],
  ])
  expect(spokenLocale()).toBe('de-DE')
})

test('words of a screen that is opened later are said in it too', () => {
  speak('de-DE', german)

  expect(inLocale('lateWords', { title: 'Late', by: String, own: { no: 'No' } }).title).toBe(
    'Verspätet',
  )
})

test('what a language has no words for stays English', () => {
  speak('de-DE', german)

  expect(inLocale('otherWords', { title: 'Other' }).title).toBe('Other')
  expect(inLocale('otherCount', (count: number) => `${count} others`)(3)).toBe('3 others')
})

test('English comes back whole where it is spoken again', () => {
  const late = inLocale('lateWords', {
    title: 'Late',
    by: (minutes: number) => `${minutes} min late`,
    own: { no: 'No' },
  })
  const list = inLocale('listWords', ['one', 'two', 'three'])
  const count = inLocale('countWords', (people: number) => `${people} people`)

  speak('de-DE', german)
  speak('en-GB', {})

  expect([late.title, late.by(5), late.own.no, list, count(2)]).toEqual([
    'Late',
    '5 min late',
    'No',
    ['one', 'two', 'three'],
    '2 people',
  ])
})

test('words that stand in several places come back in each of them', () => {
  const own = inLocale('ownWords', { name: 'Name', refs: { sun: 'Sunset' } })
  const others = inLocale('withWords', { own, refs: own.refs, label: own.refs.sun })
  const other = { name: 'Benennung', refs: { sun: 'Sonnenuntergang' } }

  speak('de-DE', {
    ownWords: other,
    withWords: { own: other, refs: other.refs, label: 'Sonnenuntergang' },
  })
  expect([others.own.refs.sun, others.label]).toEqual(['Sonnenuntergang', 'Sonnenuntergang'])
  speak('en-GB', {})

  expect([own.name, own.refs.sun, others.own.name, others.refs.sun, others.label]).toEqual([
    'Name',
    'Sunset',
    'Name',
    'Sunset',
    'Sunset',
  ])
})
