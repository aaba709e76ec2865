import { describe, expect, test } from 'vitest'
import { mayHaveChangedMeaning } from './meaning.ts'
import { mergeText } from './mergeText.ts'
import { tokensOf } from './tokens.ts'

const verdict = (base: string, mine: string, theirs: string) =>
  mergeText({ base, mine, theirs, first: 'mine', shown: 'mine' }).verdict

describe('a person looks', () => {
  test.each([
    [
      'a name at the end of a line, where another one begins',
      'Bring the cold water\nCall him',
      'Bring the cold water Maya\nCall him',
      'Bring the warm water\nCall him',
    ],
    [
      'a name in quotation marks',
      'They bring the cold water over here',
      'They bring the cold water “Maya” over here',
      'They bring the warm water over here',
    ],
    [
      'a name behind a time that ends with a full stop',
      'Come at 5 p.m. to the old gate now',
      'Come at 5 p.m. to the old gate with Maya now',
      'Walk at 5 p.m. to the old gate now',
    ],
    [
      'a name in front that the note knows, after more than one space',
      'They call Maya often.  \n Maya waits at the gate.',
      'They call Maya often.  \n Cleo waits at the gate.',
      'They call Maya often.  \n Maya waits at the new gate.',
    ],
    [
      'more than the edit that both made',
      'They bring the cold water to gate 7 today',
      'They bring the warm water to gate 7 today',
      'They bring the warm water to gate 8 today',
    ],
    [
      'another edit than the one that both made',
      'They bring the cold water to gate 7 for you',
      'They bring the warm water to gate 7 for him',
      'They bring the warm water to gate 8 for you',
    ],
  ])('where one sentence has got %s', (_what, base, mine, theirs) => {
    expect(verdict(base, mine, theirs)).toBe('review')
  })
})

describe('nobody has to look', () => {
  test.each([
    [
      'both changed the same number and nothing else',
      'They bring the water to gate 7 later. Ben sings',
      'They bring the water to gate 8 later. Ben sings',
      'They bring the water to gate 8 later. Ben sings too',
    ],
    [
      'the word has a capital inside, as no name has',
      'They bring the cold water over here',
      'They bring the cold water and eBikes over here',
      'They bring the warm water over here',
    ],
    [
      'a word without capital that is no name begins the sentence',
      'Park at the barn.\n  Bring the cold water.',
      'Park at the barn.\n  Fetch the cold water.',
      'Park at the barn.\n  Bring the warm water.',
    ],
    [
      'the number stands behind a mark of wonder that is shown as a picture',
      'They bring water!\uFE0F Walk to gate 7 later',
      'They bring wine!\uFE0F Walk to gate 7 later',
      'They bring water!\uFE0F Walk to gate 8 later',
    ],
  ])('where %s', (_what, base, mine, theirs) => {
    expect(verdict(base, mine, theirs)).toBe('clean')
  })
})

const base = tokensOf('they walk slowly to the gate')
const put = (from: number, to: number, ...text: string[]) => [{ from, to, text }]
test.each([
  ['at another place', put(2, 2, 'not', ' '), put(4, 4, 'not', ' ')],
  ['instead of what follows', put(2, 2, 'not'), put(2, 4, 'not')],
  ['instead of what precedes', put(4, 4, 'not'), put(2, 4, 'not')],
])('the same words %s are another edit', (_where, mine, theirs) => {
  expect(mayHaveChangedMeaning(base, mine, theirs)).toBe(true)
  expect(mayHaveChangedMeaning(base, mine, mine)).toBe(false)
})
