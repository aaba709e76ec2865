import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sameJson } from './canonical.ts'

test('absent, null and the empty text are three values', () => {
  const all = [{}, { a: null }, { a: '' }, { a: {} }, { a: [] }, { a: 0 }, { a: false }]
  expect(new Set(all.map(canonicalJson)).size).toBe(all.length)
  expect(sameJson(undefined, null)).toBe(false)
  expect(sameJson(undefined, undefined)).toBe(true)
})

test('the order of keys and the sign of zero do not matter', () => {
  expect(canonicalJson({ b: 1, a: [-0] })).toBe('{"a":[0],"b":1}')
  expect(sameJson({ a: 1, b: { d: 2, c: 3 } }, { b: { c: 3, d: 2 }, a: 1 })).toBe(true)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
})

test('keys sort by code unit, not by the language of the machine', () => {
  expect(canonicalJson({ ä: 1, z: 1, Z: 1, a0: 1 })).toBe('{"Z":1,"a0":1,"z":1,"ä":1}')
})

test('equal texts mean equal values, and it is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const text = canonicalJson(a)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      // With the members in another order.
      expect(sameJson(a, JSON.parse(text))).toBe(true)
      expect(sameJson([a, { b }], [a, { b, c: undefined }])).toBe(true)
    }),
  )
})
