import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, searchText } from '../../../data/foldText.ts'
import { markedParts } from './markedParts.ts'
import { readQuery } from './readQuery.ts'
import { findMatches, indexed } from './searchIndex.ts'

const thing = (title: string, also = '') => indexed({ title }, also)
const find = (query: string, things: readonly ReturnType<typeof thing>[]) =>
  findMatches(things, readQuery(query)).map(({ title }) => title)

describe('what is found', () => {
  it('has every word at the beginning of a word, in any order', () => {
    const things = [thing('Family formals'), thing('Formal dinner', 'Barn'), thing('Uniforms')]
    expect(find('form fam', things)).toEqual(['Family formals'])
    expect(find('bar formal', things)).toEqual(['Formal dinner'])
    expect(find('orm', things)).toEqual([])
    expect(find('formal lunch', things)).toEqual([])
  })

  it('needs no accents, no case and no apostrophes, whichever side has them', () => {
    const things = [
      thing('Zoë Müller'),
      thing("Siobhán O'Brien"),
      thing('Łukasz Weiß'),
      thing('Mehndi at d’Arcy Hall'),
      thing('İpek'),
    ]
    expect(find('ZOE muller', things)).toEqual(['Zoë Müller'])
    expect(find('zoé', things)).toEqual(['Zoë Müller'])
    expect(find('obrien', things)).toEqual(["Siobhán O'Brien"])
    expect(find("o'bri siob", things)).toEqual(["Siobhán O'Brien"])
    expect(find('brien', things)).toEqual(["Siobhán O'Brien"])
    expect(find('arcy', things)).toEqual(['Mehndi at d’Arcy Hall'])
    expect(find('lukasz weiss', things)).toEqual(['Łukasz Weiß'])
    expect(find('ipek', things)).toEqual(['İpek'])
  })

  it('is found in scripts without spaces and with points', () => {
    const things = [thing('披露宴 ガーデン'), thing('שָׁלוֹם'), thing('김민준')]
    expect(find('宴', things)).toEqual(['披露宴 ガーデン'])
    expect(find('שלום', things)).toEqual(['שָׁלוֹם'])
    expect(find('김민', things)).toEqual(['김민준'])
  })

  it('is not asked for by nothing, a space or a sign alone', () => {
    for (const nothing of ['', '   ', '&', '…'])
      expect(find(nothing, [thing('Anna & Ben')])).toEqual([])
  })
})

it('a title that begins with it comes before a word in it, and that before another place', () => {
  const things = [
    thing('Speeches', 'the first dance follows'),
    thing('Father dance, first song'),
    thing('The first dance'),
    thing('First, the dance'),
    thing('First dance'),
  ]
  expect(find('first dance', things)).toEqual([
    'First dance',
    'First, the dance',
    'Father dance, first song',
    'The first dance',
    'Speeches',
  ])
})

it('within a rank the order of the index holds: whoever stands first there is meant first', () => {
  const things = [thing('Cake of today', 'a'), thing('Cake of tomorrow', 'b'), thing('Cake', 'c')]
  expect(find('cake', things)).toEqual(['Cake of today', 'Cake of tomorrow', 'Cake'])
})

describe('what is marked', () => {
  const marks = (text: string, query: string) =>
    markedParts(text, readQuery(query))
      .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
      .join('')

  it('is what was typed, as it is written', () => {
    expect(marks('Family formals at the barn', 'form bar')).toBe('Family [form]als at the [bar]n')
    expect(marks('Zoë Müller', 'zoe mu')).toBe('[Zoë] [Mü]ller')
    expect(marks('Mu\u0308ller', 'mu')).toBe('[Mu\u0308]ller')
    expect(marks("Siobhán O'Brien", 'obr')).toBe("Siobhán [O'Br]ien")
    expect(marks("Siobhán O'Brien", 'brie')).toBe("Siobhán O'[Brie]n")
    expect(marks('Weißwein', 'weis')).toBe('[Weiß]wein')
    expect(marks('👰🏽 Bride', 'br')).toBe('👰🏽 [Br]ide')
  })

  it('is nothing where nothing was found', () => {
    expect(marks('Uniform', 'form')).toBe('Uniform')
    expect(marks('', 'form')).toBe('')
  })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from("aAbßéÉ’'łİ 1-宴\u0301&")),
    maxLength: 20,
  }),
)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

it(`the parts of a text are the text, and any of its words finds it (seed ${seed})`, () => {
  let found = 0
  fc.assert(
    fc.property(text, text, (title, typed) => {
      const parts = markedParts(title, readQuery(typed))
      expect(parts.map((part) => part.text).join('')).toBe(title)
      for (const word of foldedWords(title)) {
        if (/^\d{5,}$/.test(word.text)) continue
        found += 1
        expect(find(word.text, [thing(title)])).toEqual([title])
        const marked = markedParts(title, readQuery(word.text))
        expect(marked.some((part) => part.isMarked)).toBe(true)
      }
    }),
    { seed, numRuns: 2_000 },
  )
  expect(found).toBeGreaterThan(1_000)
})

it(`Latin letters are read the same on the short way (seed ${seed})`, () => {
  const plain = fc.string({
    unit: fc.constantFrom(...Array.from('aZ9 -,_.&/·éÉßŁøİıǢ\u0301…')),
    maxLength: 20,
  })
  fc.assert(
    fc.property(plain, (title) => {
      const slow = foldedWords(title).map((word) => ` ${word.text}`)
      expect(searchText(title)).toEqual({ head: slow.join(''), all: slow.join('') })
    }),
    { seed, numRuns: 2_000 },
  )
})
