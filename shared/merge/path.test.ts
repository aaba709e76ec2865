import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beneath, fieldOf, joinPath, splitPath, valueAt, withValueAt } from './path.ts'

test('a path is taken apart into what it was put together from, whatever is in it', () => {
  const member = fc.oneof(fc.string(), fc.constantFrom('~', '/', '~0', '~1', 'a/b', 'd~e', ''))
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 4 }), (members) => {
      expect(splitPath(joinPath(...members))).toEqual(members)
      expect(fieldOf(joinPath(...members))).toBe(members[0])
    }),
  )
  expect(fieldOf(joinPath('', 'a'))).toBe('')
  expect(joinPath('places', 'a/b', 'd~e')).toBe('places/a~1b/d~0e')
  expect(beneath('places', 'a/b')).toBe('places/a~1b')
})

test('a value is found, put and removed where the path says, and nowhere else', () => {
  const data = { a: { b: 1, c: 2 }, d: 'text' }
  expect(valueAt(data, 'a/b')).toBe(1)
  expect(valueAt(data, 'd/length')).toBeUndefined()
  expect(valueAt(null, 'a')).toBeUndefined()
  expect(withValueAt(data, 'a/b', 3)).toEqual({ a: { b: 3, c: 2 }, d: 'text' })
  expect(withValueAt(data, 'a/b', undefined)).toEqual({ a: { c: 2 }, d: 'text' })
  expect(withValueAt(data, 'x/y', 1)).toEqual({ ...data, x: { y: 1 } })
  expect(withValueAt(data, 'd/y', 1)).toEqual({ ...data, d: { y: 1 } })
  expect(withValueAt(data, 'x/y', undefined)).toBe(data)
  expect(withValueAt(data, 'd/y', undefined)).toBe(data)
  expect(data).toEqual({ a: { b: 1, c: 2 }, d: 'text' })
})
