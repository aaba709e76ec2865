import { expect, it } from 'vitest'
import { callName, callNames } from './callName.ts'

const one = (name: string, count = 1) => callName({ name, count })

it('calls the first name, with what it means nothing without', () => {
  expect(one('Judith Ames')).toBe('Judith')
  expect(one('Aunt Beryl Cole')).toBe('Aunt Beryl')
  expect(one('Nan Rosé Hale')).toBe('Nan Rosé')
  expect(one('Rev. A. Thorne')).toBe('Rev. A. Thorne')
  expect(one('Alfie Lowell (4)')).toBe('Alfie')
  expect(one('Renée')).toBe('Renée')
  expect(one('Five Whitcombe cousins', 5)).toBe('Five Whitcombe cousins')
})

it('calls in full where two would come', () => {
  const names = ['Kate Whitcombe', 'Kate Moss', 'Tom Lowell']
  const called = callNames(names.map((name) => ({ id: name, name, count: 1 })))
  expect([...called.values()]).toEqual(['Kate Whitcombe', 'Kate Moss', 'Tom'])
})
