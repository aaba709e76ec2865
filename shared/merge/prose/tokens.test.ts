import { expect, test } from 'vitest'
import { hunksBetween, linesAndTokens } from './hunks.ts'
import { tokensOf } from './tokens.ts'

test('what a reader sees as one character is one token, however many code points it has', () => {
  expect(tokensOf('a 👨‍👩‍👧 b')).toEqual(['a', ' ', '👨‍👩‍👧', ' ', 'b'])
  expect(tokensOf('e\u0301t')).toEqual(['e\u0301t'])
  expect(tokensOf('\r\n')).toEqual(['\r\n'])
})

test('a script without spaces is cut between its words', () => {
  const tokens = tokensOf('花嫁は正午に到着します。')
  expect(tokens.join('')).toBe('花嫁は正午に到着します。')
  expect(tokens).toContain('花嫁')
  expect(tokens.length).toBeLessThan(12)
})

test('a line that differs too much is one change, from its first word to its last', () => {
  const line = (word: string) => Array.from({ length: 700 }, (_, n) => `${word}${n}`).join(' ')
  const base = linesAndTokens(`before\n${line('a')}\nafter`)
  const hunks = hunksBetween(base, `before\n${line('b')}\nafter`)
  expect(hunks?.map(({ from, to }) => [from, to])).toEqual([[2, 2 + 1399]])
  expect(hunks?.[0]?.text.join('')).toBe(line('b'))
})
