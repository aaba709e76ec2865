import { describe, expect, test } from 'vitest'
import { RECORD_LIMITS } from './limits.ts'
import { malformedReason } from './wellFormed.ts'

/** As a body is read: what the text says, before any schema saw it. */
const read = (text: string): unknown => JSON.parse(text)

const nested = (depth: number) => read('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))

describe('poison is refused without a crash', () => {
  test.each([
    ['nested 5,000 deep', () => nested(5_000)],
    ['nested 50,000 deep', () => nested(50_000)],
    ['lists nested 20,000 deep', () => read('['.repeat(20_000) + ']'.repeat(20_000))],
    ['a NUL character', () => read('{"a":"x\\u0000y"}')],
    ['a NUL character in a key', () => read('{"x\\u0000":1}')],
    ['the first half of a character', () => read('{"a":"\\ud83d"}')],
    ['the second half of a character', () => read('{"a":"x\\ude00"}')],
    ['half a character in a key', () => read('{"\\ud83d":1}')],
    ['a number beyond all', () => read('{"a":1e400}')],
    ['an integer that loses digits', () => read('{"a":12345678901234567890}')],
    ['__proto__', () => read('{"__proto__":{"admin":true}}')],
    ['constructor', () => read('{"a":{"constructor":1}}')],
    ['prototype', () => read('{"prototype":1}')],
    ['a key that begins with two underscores', () => ({ __x: 1 })],
    ['a part of a key that does', () => ({ 'a.__x': 1 })],
    ['a text over the limit', () => ({ a: 'x'.repeat(RECORD_LIMITS.text + 1) })],
    ['a key over the limit', () => ({ ['x'.repeat(RECORD_LIMITS.text + 1)]: 1 })],
    ['more values than allowed', () => Array.from({ length: RECORD_LIMITS.nodes }, () => 0)],
  ])('%s', (_name, value) => {
    expect(malformedReason(value())).toEqual(expect.any(String))
  })

  test('and pollutes nothing', () => {
    malformedReason(read('{"__proto__":{"admin":true}}'))
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })
})

test.each([
  ['nested as deep as allowed', () => nested(RECORD_LIMITS.depth)],
  ['an emoji of several parts', () => ({ a: '👨‍👩‍👧 é 新' })],
  ['a text of just the limit', () => ({ a: 'x'.repeat(RECORD_LIMITS.text) })],
  ['two underscores within a key', () => ({ a__x: 1 })],
  ['minus zero', () => read('{"a":-0}')],
  ['the same key twice', () => read('{"a":1,"a":2}')],
  ['a fraction beyond safe integers', () => ({ a: 0.1, b: Number.MAX_SAFE_INTEGER })],
])('%s is fine', (_name, value) => {
  expect(malformedReason(value())).toBe(null)
})
