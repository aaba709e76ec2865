import { expect, test } from 'vitest'
import { namedSoFar, partsOf, stillNamed, withName, withSign } from './mentions.ts'
import type { Talker } from './threadList.ts'

const talker = (name: string): Talker => ({ user: name, name, role: 'vendor', owner: false })
const all = ['Maya Lind', 'Ben Cole', 'Mara Cole'].map(talker)
const found = (text: string) => namedSoFar(text, all)?.map(({ name }) => name) ?? null

test('a name is looked for while it is typed after an @, by any of its words', () => {
  expect(found('Can you @m')).toEqual(['Maya Lind', 'Mara Cole'])
  expect(found('@cole')).toEqual(['Ben Cole', 'Mara Cole'])
  expect(found('@Ben Co')).toEqual(['Ben Cole'])
  expect(found('mail to ben@c')).toBeNull()
  expect(found('@Ben Cole please come')).toBeNull()
})

test('picking a name puts it in place of what was typed, and the text before it stays', () => {
  expect(withName('Can you @m', 'Maya Lind')).toBe('Can you @Maya Lind ')
  expect(withName('@Ben Cole and @ma', 'Maya Lind')).toBe('@Ben Cole and @Maya Lind ')
  expect(withSign('Hello')).toBe('Hello @')
  expect(withSign('Hello @')).toBe('Hello @')
})

test('nobody is meant whose name was deleted again, and names are told apart from text', () => {
  expect(stillNamed('@Maya Lind!', ['Maya Lind', 'Ben Cole'], (id) => id)).toEqual(['Maya Lind'])
  expect(partsOf('Hi @Maya Lind, hi', ['Maya Lind'])).toEqual([
    { text: 'Hi ', isName: false },
    { text: '@Maya Lind', isName: true },
    { text: ', hi', isName: false },
  ])
})
