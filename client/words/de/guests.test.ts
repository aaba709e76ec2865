import { expect, test } from 'vitest'
import { familyWords } from './family.ts'
import { guestWords } from './guests.ts'
import { importWords, doubtWords } from './importing.ts'

test('one guest and several are counted by hand, with the verb that fits', () => {
  expect(guestWords.household.count(1)).toBe('1 Gast')
  expect(guestWords.household.count(2)).toBe('2 Gäste')
  expect(guestWords.door.count(1, 90)).toBe('1 von 90 ist da')
  expect(guestWords.door.count(12, 90)).toBe('12 von 90 sind da')
  expect(guestWords.list.exported(1)).toBe('1 Gast steht in der Datei.')
  expect(guestWords.kitchen.seenBy(['Hof Catering'])).toBe('Hof Catering liest das, ohne Namen.')
  expect(guestWords.kitchen.seenBy(['Ann', 'Ben'])).toBe('Ann und Ben lesen das, ohne Namen.')
  expect(familyWords.pasting.added(1)).toBe('1 Person ist eingetragen.')
})

test('an answer stands in small letters within its sentence', () => {
  expect(guestWords.household.answered('Ames', 'maybe')).toBe('Ames: für alle vielleicht.')
  expect(guestWords.summary({ yes: 3, waiting: 2, maybe: 0, no: 1, all: 6 })).toBe(
    '3 ja · 2 offen · 1 nein',
  )
})

test('a role keeps its capital where somebody is told what it sees', () => {
  expect(guestWords.notShown('photographer')).toContain('Mit der Rolle Fotografie')
})

test('what was read of a run sheet is said in the cases it needs', () => {
  expect(doubtWords({ code: 'cut', field: 'notes', limit: 200 })).toBe(
    'Zu lang: Es bleiben die ersten 200 Zeichen von den Notizen.',
  )
  expect(importWords.summary(1, 2, 0)).toBe('1 Programmpunkt, 2 zum Ansehen')
  expect(importWords.added(1200)).toBe('1.200 Programmpunkte sind hinzugefügt.')
})
