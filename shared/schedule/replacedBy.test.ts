import { expect, test } from 'vitest'
import { replacedBy } from './replacedBy.ts'

const told = (vendors: Parameters<typeof replacedBy>[0]) =>
  [...replacedBy(vendors)].map(([id, one]) => `${id} by ${one.id}`)
const quartet = { id: 'quartet', data: { replaces: 'band' } }
const dj = { id: 'dj', data: { replaces: 'band' } }

test('while nobody chose, the first that was brought in stands there, on every device', () => {
  const band = { id: 'band', data: {} }
  expect(told([band, quartet, dj])).toEqual(['band by dj'])
  expect(told([dj, quartet, band])).toEqual(['band by dj'])
})

test('once one was chosen the others are not counted on, nor who was replaced', () => {
  const band = { id: 'band', data: { standIn: 'quartet' } }
  expect(told([band, quartet, dj])).toEqual(['band by quartet', 'dj by quartet'])
  expect(told([band, dj])).toEqual(['band by dj'])
})
