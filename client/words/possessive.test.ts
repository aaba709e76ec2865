import { expect, test } from 'vitest'
import { possessive } from './possessive.ts'

test('a name that ends in an s takes the mark alone', () => {
  expect(possessive('Lena')).toBe('Lena’s')
  expect(possessive('Thomas')).toBe('Thomas’')
})
