import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hunksBetween, linesAndTokens } from '../prose/hunks.ts'
import { mergeText } from '../prose/mergeText.ts'
import { isWord } from '../prose/tokens.ts'
import { draw, law } from './testing/law.ts'

draw(process.env)

const word = fc.constantFrom(
  'the',
  'barn',
  'Anna',
  'rings',
  '14:00',
  '$100',
  'not',
  '.',
  ',',
  '\n',
  '\r\n',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  '新婦',
  ' ',
  '-5',
  'a\tb',
)
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
/** A text and what one side made of it. */
const edited = (base: string, own: string) =>
  fc
    .array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat(3),
        put: fc.boolean(),
      }),
      { maxLength: 3 },
    )
    .map((edits) => {
      const words = base.split(' ')
      for (const [index, { at, drop, put }] of edits.entries()) {
        words.splice(Math.floor(at * words.length), drop, ...(put ? [`${own}${index}`] : []))
      }
      return words.join(' ')
    })
const three = text.chain((base) =>
  fc.record({
    base: fc.constant(base),
    mine: edited(base, 'mine'),
    theirs: edited(base, 'theirs'),
  }),
)
const tokensOfText = (value: string) => linesAndTokens(value).tokens.flat()
const sides = { first: 'theirs', shown: 'mine' } as const

const counted = (tokens: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })
const clustersOf = (value: string) => [...clusters.segment(value)].map(({ segment }) => segment)

law('M7 tokens are the text, whole characters each', {
  given: fc.oneof(text, fc.string({ unit: 'grapheme' }), fc.string()),
  holds(value) {
    const tokens = tokensOfText(value)
    expect(tokens.join('')).toBe(value)
    const starts = new Set([...clusters.segment(value)].map(({ index }) => index))
    let at = 0
    const cut = tokens.filter((token) => {
      const within = !starts.has(at)
      at += token.length
      return within
    })
    expect(cut).toEqual([])
  },
})

law('M7 hunks rebuild either side', {
  given: three,
  holds({ base, mine }) {
    const tokens = tokensOfText(base)
    let at = 0
    let rebuilt = ''
    for (const hunk of hunksBetween(linesAndTokens(base), mine) ?? []) {
      rebuilt += tokens.slice(at, hunk.from).join('') + hunk.text.join('')
      at = hunk.to
    }
    expect(rebuilt + tokens.slice(at).join('')).toBe(mine)
  },
})

law('M1 M7 what only one side changed of a text is taken', {
  given: three,
  least: { changed: 30 },
  holds({ base, mine }, count) {
    if (!isWord(base)) return
    expect(mergeText({ base, mine, theirs: base, ...sides }).text).toBe(mine)
    expect(mergeText({ base, mine: base, theirs: mine, ...sides }).text).toBe(mine)
    expect(mergeText({ base, mine, theirs: mine, ...sides })).toEqual({
      text: mine,
      verdict: 'clean',
    })
    if (mine !== base) count('changed')
  },
})

law('M2 M7 a merged text is the same with the sides swapped', {
  given: three,
  least: { contested: 5, clean: 15 },
  holds({ base, mine, theirs }, count) {
    const one = mergeText({ base, mine, theirs, first: 'mine', shown: 'theirs' })
    const two = mergeText({ base, mine: theirs, theirs: mine, first: 'theirs', shown: 'mine' })
    expect(one).toEqual(two)
    count(one.verdict)
  },
})

law('M7 merged without a contest, every added word is in it once, and none is from nowhere', {
  given: three,
  least: { clean: 15, 'both added': 1 },
  holds({ base, mine, theirs }, count) {
    const { text: result, verdict } = mergeText({ base, mine, theirs, ...sides })
    if (verdict === 'contested') return
    count('clean')
    const [from, a, b, now] = [base, mine, theirs, result].map((value) =>
      counted(tokensOfText(value).filter(isWord)),
    )
    const all = new Set([from, a, b, now].flatMap((counts) => [...(counts?.keys() ?? [])]))
    const of = (counts: Map<string, number> | undefined, token: string) => counts?.get(token) ?? 0
    const foreign = [...all].filter((token) => {
      const most = Math.max(of(from, token), of(a, token), of(b, token))
      return (
        of(now, token) > most + of(a, token) + of(b, token) - of(from, token) &&
        of(now, token) > most
      )
    })
    expect(foreign).toEqual([])
    const own = [...all].filter((token) => /^(mine|theirs)\d$/.test(token))
    expect(own.map((token) => of(now, token))).toEqual(
      own.map((token) => Math.max(of(a, token), of(b, token))),
    )
    if (/mine\d/.test(result) && /theirs\d/.test(result)) count('both added')
  },
})

law('M7 no contest marks, and what is contested is shown as one of the two had it', {
  given: three,
  least: { contested: 5 },
  holds({ base, mine, theirs }, count) {
    const { text: result, verdict } = mergeText({ base, mine, theirs, ...sides })
    expect(result).not.toMatch(/<<<<|>>>>|====/)
    const known = new Set([base, mine, theirs].flatMap(tokensOfText))
    expect(tokensOfText(result).filter((token) => isWord(token) && !known.has(token))).toEqual([])
    if (verdict === 'contested') count('contested')
  },
})

law('M7 no character is cut in two, and line ends stay of the kind that both sides wrote', {
  given: three,
  least: { 'line ends': 10 },
  holds({ base, mine, theirs }, count) {
    const windows = [base, mine, theirs].map((side) => side.replaceAll(/\r?\n/g, '\r\n'))
    const [from = '', a = '', b = ''] = windows
    const { text: result } = mergeText({ base: from, mine: a, theirs: b, ...sides })
    const known = new Set(windows.flatMap(clustersOf))
    expect(clustersOf(result).filter((one) => !known.has(one))).toEqual([])
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    if (result.includes('\r\n')) count('line ends')
  },
})

const long = (piece: (index: number) => string) =>
  Array.from({ length: 20_000 }, (_, index) => piece(index))
    .join('')
    .slice(0, 64 * 1024)
const hostile: Readonly<Record<string, string>> = {
  'one word': 'a'.repeat(64 * 1024),
  'one line of short words': long((index) => `${(index * 7919) % 97} `),
  'other short words': long((index) => `${(index * 104_729) % 89} `),
  'many short lines': long((index) => `${(index * 7919) % 97}\n`),
  'other short lines': long((index) => `${(index * 104_729) % 89}\n`),
  'line breaks': '\n'.repeat(64 * 1024),
  'full stops': '. '.repeat(32 * 1024),
  'digits and points': long((index) => `${index % 10}.`),
  'combining marks': 'e' + '\u0301'.repeat(64 * 1024 - 1),
  'signs and currencies': '+$ '.repeat(20_000),
}

test('M8 comparisons are bounded for every pair of hostile texts', () => {
  const names = Object.keys(hostile)
  let most = 0
  for (const base of names) {
    for (const side of names) {
      let steps = 0
      const same = (a: string, b: string) => {
        steps += 1
        return a === b
      }
      hunksBetween(linesAndTokens(hostile[base] ?? ''), hostile[side] ?? '', same)
      most = Math.max(most, steps)
    }
  }
  // A comparison of all with all would take more than a hundred times as many.
  expect(most).toBeLessThan(2_000_000)
})

test('M8 what cannot be compared is contested as a whole', () => {
  const [base, mine, theirs] = ['many short lines', 'other short lines', 'line breaks'].map(
    (name) => hostile[name] ?? '',
  )
  const merge = mergeText({ base: base ?? '', mine: mine ?? '', theirs: theirs ?? '', ...sides })
  expect(merge).toEqual({ text: mine, verdict: 'contested' })
  const near = `${base} and`
  for (const [a, b] of [
    [near, theirs],
    [mine, near],
  ] as const) {
    const one = mergeText({ base: base ?? '', mine: a ?? '', theirs: b ?? '', ...sides })
    expect(one).toEqual({ text: a, verdict: 'contested' })
  }
})
