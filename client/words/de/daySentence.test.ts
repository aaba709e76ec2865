import { expect, test } from 'vitest'
import type { ChangeFacts } from '../daySentence.ts'
import { changeSentence } from './daySentence.ts'

const nothing: ChangeFacts = {
  holds: [],
  gives: [],
  cuts: [],
  breaks: [],
  passes: [],
  moves: 0,
  vendors: 0,
}

test('a title that names several things stands in a sentence as well as one that names one', () => {
  expect(
    changeSentence({
      ...nothing,
      holds: [{ title: 'Familienfotos (auf der Treppe)', at: 930 }],
      gives: [{ title: 'Umbau', minutes: 10 }],
      cuts: [{ title: 'Reden', minutes: 1 }],
      moves: 3,
      vendors: 1,
    }),
  ).toBe(
    'Familienfotos: unverändert um 15:30; Umbau: 10 Minuten weniger; Reden: um 1 Minute gekürzt; 1 Dienstleister erfährt davon.',
  )
})

test('where a promise breaks, that is what is said: once for each moment', () => {
  const dinner = { title: 'Essen', by: 5, at: 1535 }
  const facts: ChangeFacts = {
    ...nothing,
    breaks: [
      { ...dinner, kind: 'pin' },
      { ...dinner, kind: 'latestStart' },
      { ...dinner, title: 'Torte', kind: 'latestStart' },
      { ...dinner, title: 'Paarfotos', kind: 'sun' },
    ],
    passes: [{ kind: 'limit', what: 'Musik aus', by: 20 }],
    vendors: 4,
  }
  expect(changeSentence(facts)).toBe(
    'Essen: erst um 01:35 +1, 5 Minuten nach der festen Zeit; Torte: beginnt 5 Minuten nach dem spätesten Beginn; 1 weiterer Programmpunkt hält nicht, was zugesagt ist; Musik aus: um 20 Minuten überschritten; 4 Dienstleister erfahren davon.',
  )
})

test('nothing of note is said to be nothing', () => {
  expect(changeSentence(nothing)).toBe('Sonst verschiebt sich nichts.')
  expect(changeSentence({ ...nothing, moves: 1 })).toBe('1 Programmpunkt wird später.')
  expect(changeSentence({ ...nothing, moves: 2 })).toBe('2 Programmpunkte werden später.')
})
