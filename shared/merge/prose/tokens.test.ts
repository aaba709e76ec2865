import { expect, test } from 'vitest'
import { hunksBetween, linesAndTokens } from './hunks.ts'
import { isBreak, isSpace, tokensOf } from './tokens.ts'

test('what a reader sees as one character is one token, however many code points it has', () => {
  expect(tokensOf('a 👨‍👩‍👧 b')).toEqual(['a', ' ', '👨‍👩‍👧', ' ', 'b'])
  expect(tokensOf('e\u0301t')).toEqual(['e\u0301t'])
  expect(tokensOf('\r\n')).toEqual(['\r\n'])
  expect(tokensOf('Wow!\uFE0F \u0301')).toEqual(['Wow', '!\uFE0F', ' \u0301'])
})

test('a script without spaces is cut between its words', () => {
  const tokens = tokensOf('花嫁は正午に到着します。')
  expect(tokens.join('')).toBe('花嫁は正午に到着します。')
  expect(tokens).toContain('花嫁')
  expect(tokens.length).toBeLessThan(12)
})

test('a break is one of a line, and what is before a unit is no space between words', () => {
  expect(['\n', '\r\n', ' ', ''].filter(isBreak)).toEqual(['\n', '\r\n'])
  expect([' ', '\n', '\u00a0', '5 min', 'a'].filter(isSpace)).toEqual([' ', '\n', '\u00a0'])
})

test('a line that differs too much is one change, from its first word to its last', () => {
  const line = (word: string) => Array.from({ length: 700 }, (_, n) => `${word}${n}`).join(' ')
  const base = linesAndTokens(`before\n${line('a')}\nafter`)
  const hunks = hunksBetween(base, `before\n${line('b')}\nafter`)
  expect(hunks?.map(({ from, to }) => [from, to])).toEqual([[2, 2 + 1399]])
  expect(hunks?.[0]?.text.join('')).toBe(line('b'))
})
