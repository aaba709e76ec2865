import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownAlready, pastedPeople } from './pastedPeople.ts'

const sides = ['The couple', 'Harriet', 'Jonah', 'Wedding party', 'Friends', 'Others']
const read = (text: string) => pastedPeople(text, sides).map(({ line: _line, ...one }) => one)

test('a line is a name, and what stands behind it the relation', () => {
  expect(
    read(
      [
        'Judith Ames, mother of the bride',
        '- Peter Ames – stepfather',
        '3. Winifred Cole (grandmother)',
        'Alfie Lowell (4), nephew',
        'Rev. A. Thorne',
        '',
      ].join('\r\n'),
    ),
  ).toEqual([
    { name: 'Judith Ames', relation: 'mother of the bride' },
    { name: 'Peter Ames', relation: 'stepfather' },
    { name: 'Winifred Cole', relation: 'grandmother' },
    { name: 'Alfie Lowell (4)', relation: 'nephew' },
    { name: 'Rev. A. Thorne' },
  ])
})

test('a heading says whose people follow, also as one writes it', () => {
  expect(read('Harriet’s family:\nMum\nWEDDING PARTY:\nCleo\nThe neighbours:\nMr Hill')).toEqual([
    { name: 'Mum', side: 'Harriet' },
    { name: 'Cleo', side: 'Wedding party' },
    { name: 'Mr Hill', side: 'The neighbours' },
  ])
})

test('a group that is called as one keeps how many they are', () => {
  expect(read('Whitcombe cousins x5\n14 x University friends')).toEqual([
    { name: 'Whitcombe cousins', count: 5 },
    { name: 'University friends', count: 14 },
  ])
})

test('whoever stands there already, or twice, is found, accents aside', () => {
  const pasted = pastedPeople('Zoë Hale\nAnya Reed\nanya reed', sides)
  expect([...knownAlready(pasted, ['Zoe Hale'])].map(({ line }) => line)).toEqual([1, 3])
})

test('no text takes long or makes a person that cannot be stored', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      for (const one of pastedPeople(text, sides)) {
        expect(one.name.trim()).not.toBe('')
        expect(one.name.length).toBeLessThanOrEqual(200)
        expect((one.relation ?? '').length).toBeLessThanOrEqual(80)
      }
    }),
  )
  expect(pastedPeople(`${'a - '.repeat(5_000)}b`, sides).length).toBe(1)
})
