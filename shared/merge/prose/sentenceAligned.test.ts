import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedRuns } from './changedRuns.ts'
import type { Hunk } from './hunks.ts'
import { sentenceAligned } from './sentenceAligned.ts'
import { tokensOf } from './tokens.ts'

function applied(base: readonly string[], hunks: readonly Hunk[]): string {
  let at = 0
  const made = hunks.flatMap(({ from, to, text }) => {
    const kept = base.slice(at, from)
    at = to
    return [...kept, ...text]
  })
  return [...made, ...base.slice(at)].join('')
}

function hunksOf(base: string[], side: string[]): Hunk[] {
  const runs = changedRuns(base, side, 1_000, (a, b) => a === b) ?? []
  return runs.map(({ from, to, newFrom, newTo }) => ({
    from,
    to,
    text: side.slice(newFrom, newTo),
  }))
}

const pieces = fc.array(fc.constantFrom('a', 'b', '.', ' ', '\n'), { maxLength: 24 })

test('wherever a hunk is moved to, the two texts stay what they are, and hunks keep their order', () => {
  fc.assert(
    fc.property(pieces, pieces, (base, side) => {
      const hunks = sentenceAligned(base, hunksOf(base, side))
      expect(applied(base, hunks)).toBe(side.join(''))
      for (const [index, { from }] of hunks.entries()) {
        expect(from).toBeGreaterThanOrEqual(hunks[index - 1]?.to ?? 0)
      }
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  ['a removed sentence', 'Do a. Do b. Do c.', 'Do a. Do c.', 'Do b. '],
  ['the first sentence, removed', 'Do a. Do b.', 'Do b.', 'Do a. '],
  ['what went after a dot that ends nothing', 'b.d x y x z', 'b.d x z', 'y x '],
  ['a removed line of another system', 'x\r\nx y\r\nx z', 'x\r\nx z', 'x y\r\n'],
  ['a removed line', 'x\nx y\nx z', 'x\nx z', 'x y\n'],
])('%s is taken for a whole one', (_what, base, side, whole) => {
  const [from, to] = [base, side].map((text) => text.split(/(\n)/).flatMap(tokensOf))
  const [hunk, ...more] = sentenceAligned(from ?? [], hunksOf(from ?? [], to ?? []))
  const said = hunk?.text.length ? hunk.text : from?.slice(hunk?.from, hunk?.to)
  expect([said?.join(''), more]).toEqual([whole, []])
})

test('of equal sentences those go that lie nearest to where a comparison found them', () => {
  const [from, to] = ['Go. Do a. Do a. Do a. Do b.', 'Go. Do a. Do b.'].map(tokensOf)
  const found = hunksOf(from ?? [], to ?? [])
  expect(found).toEqual([{ from: 10, to: 20, text: [] }])
  expect(sentenceAligned(from ?? [], found)).toEqual([{ from: 8, to: 18, text: [] }])
})
