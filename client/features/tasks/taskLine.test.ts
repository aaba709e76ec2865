import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readDue } from './readDue.ts'
import { parseTaskLine, type TaskLine } from './taskLine.ts'

// A Wednesday.
const today = '2027-06-09'
const facts = {
  today,
  people: [
    { id: 'user:maya', name: 'Maya Okafor' },
    { id: 'user:ben1', name: 'Ben Ames' },
    { id: 'user:ben2', name: 'Ben Lowell' },
    { id: 'vendor:flora', name: 'Flora & Co' },
    { id: 'role:couple', name: 'Couple' },
  ],
  groups: ['Week of', 'Week', 'Morning'],
}
const read = (text: string): TaskLine | null => parseTaskLine(text, facts)
const nothing = { due: null, dueAt: null, assignee: null, group: null, unknown: [] }

it('understands a whole line', () => {
  expect(read('Rings to best man Friday 10:00 @Maya #Week of')).toEqual({
    ...nothing,
    title: 'Rings to best man',
    due: '2027-06-11',
    dueAt: 600,
    assignee: { id: 'user:maya', name: 'Maya Okafor' },
    group: 'Week of',
  })
})

test.each([
  ['Rings', { title: 'Rings' }],
  ['Friday', { title: 'Friday', due: null }],
  ['Noon', { title: 'Noon', dueAt: null }],
  ['Friday dinner menus', { title: 'Friday dinner menus' }],
  ['Print 12 menus', { title: 'Print 12 menus' }],
  ['Menus by Friday', { title: 'Menus', due: '2027-06-11' }],
  ['Menus on 12 June at 2 pm', { title: 'Menus', due: '2027-06-12', dueAt: 840 }],
  ['Menus at 10 today', { title: 'Menus', due: today, dueAt: 600 }],
  ['Menus June 1st', { title: 'Menus', due: '2028-06-01' }],
  ['Menus in 3 days', { title: 'Menus', due: '2027-06-12' }],
  ['Menus 2027-07-01 noon', { title: 'Menus', due: '2027-07-01', dueAt: 720 }],
  ['#Morning Steam the dress', { title: 'Steam the dress', group: 'Morning' }],
  ['Flowers @Flora & Co tomorrow', { title: 'Flowers', due: '2027-06-10' }],
  ['Vows #Ceremony things', { title: 'Vows', group: 'Ceremony things' }],
  ['Call @Ben', { title: 'Call @Ben', unknown: ['Ben'] }],
  ['Call @Ben Lowell', { title: 'Call' }],
  ['Mail anna@example.org', { title: 'Mail anna@example.org' }],
  ['Ringe an Trauzeugen Freitag 10:00', { title: 'Ringe an Trauzeugen', dueAt: 600 }],
  ['Karten bis zum 12. Juni um 14 Uhr', { title: 'Karten', due: '2027-06-12', dueAt: 840 }],
  ['Karten am 12.6.', { title: 'Karten', due: '2027-06-12' }],
  ['Karten in einer Woche', { title: 'Karten', due: '2027-06-16' }],
  ['Karten morgen', { title: 'Karten', due: '2027-06-10' }],
  ['Blumen für den Morgen', { title: 'Blumen für den Morgen', due: null }],
  ['Things to do.', { title: 'Things to do.', due: null }],
  ['Pay 12.50', { title: 'Pay', due: null, dueAt: 770 }],
] as const)('%s', (text, expected) => {
  expect(read(text)).toMatchObject(expected)
})

it('a name that several have belongs to nobody until it is written out', () => {
  expect(read('Call @Ben')?.assignee).toBe(null)
  expect(read('Call @Ben Lowell')?.assignee?.id).toBe('user:ben2')
  expect(read('Flowers @Flora & Co tomorrow')?.assignee?.id).toBe('vendor:flora')
})

it('what is only a date, a person or a group is nothing to do', () => {
  for (const text of ['', '  ', '@Maya', '#Morning', '@Maya #Morning'])
    expect(read(text)).toBe(null)
})

test.each([
  ['wednesday', today],
  ['next wednesday', '2027-06-16'],
  ['tues', '2027-06-15'],
  ['12/6', '2027-06-12'],
  ['29 February', '2028-02-29'],
  ['31 June', null],
  ['30/2/2028', null],
  ['Mittwoch', today],
  ['nächsten Mittwoch', '2027-06-16'],
  ['Fr.', '2027-06-11'],
  ['übermorgen', '2027-06-11'],
  ['in 3 Tagen', '2027-06-12'],
  ['in 2 Wochen', '2027-06-23'],
  ['1. März 2028', '2028-03-01'],
  ['12. Dez', '2027-12-12'],
  ['12.06.2027', '2027-06-12'],
  ['31.6.', null],
  ['12.5', null],
  ['soon', null],
  ['may', null],
])('the date “%s”', (text, expected) => {
  expect(readDue(text, today)).toBe(expected)
})

it('never throws, and never makes words up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const line = read(text)
      const given = text.normalize('NFC')
      for (const word of line?.title.split(' ') ?? []) expect(given).toContain(word)
    }),
  )
})
