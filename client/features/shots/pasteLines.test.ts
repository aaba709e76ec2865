import { expect, it } from 'vitest'
import type { Face } from './faces.ts'
import { matchPeople, matchPerson, pastedShots } from './pasteLines.ts'

const face = (id: string, name: string, isCouple = false): Face => ({
  id,
  name,
  isCouple,
  isHere: isCouple,
  side: null,
  say: null,
  relation: null,
  mobility: null,
  leavesAt: null,
  smallChild: false,
  count: 1,
})
const faces = [
  face('h', 'Harriet Lowell', true),
  face('j', 'Jonah Whitcombe', true),
  face('hm', 'Judith Ames'),
  face('hs', 'Peter Ames'),
  face('hb', 'Tom Lowell'),
  face('gt', 'Tom Oduya'),
  face('ra', 'Renée Ångström'),
  face('th', 'Theodora Hale'),
  face('jun', 'Theo'),
]

it('reads a list as people write them: headings, bullets, people, minutes, what must not be missed', () => {
  const text = `Bride's side:
• Couple with her parents: Judith, Peter & Tom 2 min
2) ! Harriet and mother

# Friends
- University friends, 3 minutes
:`
  expect(pastedShots(text)).toEqual([
    {
      line: 1,
      title: 'Couple with her parents',
      names: ['Judith', 'Peter', 'Tom'],
      block: "Bride's side",
      isMustHave: false,
      minutes: 2,
    },
    {
      line: 2,
      title: 'Harriet and mother',
      names: [],
      block: "Bride's side",
      isMustHave: true,
      minutes: null,
    },
    {
      line: 5,
      title: 'University friends',
      names: [],
      block: 'Friends',
      isMustHave: false,
      minutes: 3,
    },
  ])
})

it('knows people by any part of their name, accents aside, and a whole name before its parts', () => {
  expect(matchPerson('judith', faces)).toEqual({ kind: 'one', id: 'hm' })
  expect(matchPerson('Renee Angstrom', faces)).toEqual({ kind: 'one', id: 'ra' })
  expect(matchPerson('Theo', faces)).toEqual({ kind: 'one', id: 'jun' })
  expect(matchPerson('Theod', faces)).toEqual({ kind: 'one', id: 'th' })
  expect(matchPerson('Uncle Bob', faces)).toEqual({ kind: 'none' })
})

it('never guesses between two of one name', () => {
  expect(matchPerson('Tom', faces)).toEqual({
    kind: 'several',
    names: ['Tom Lowell', 'Tom Oduya'],
  })
})

it('has the two in "Couple with …" without naming them, and says who is unclear', () => {
  const [line] = pastedShots('Couple with friends: Judith, Tom, Bob')
  if (!line) throw new Error('no line')
  const matched = matchPeople(line, faces)
  expect(matched.people).toEqual(['h', 'j', 'hm'])
  expect(matched.unclear.map(({ name, match }) => `${name} ${match.kind}`)).toEqual([
    'Tom several',
    'Bob none',
  ])
})

it('reads a list that is written in German', () => {
  const [line] = pastedShots('Brautpaar mit ihren Eltern: Judith und Theo 2 Minuten')
  if (!line) throw new Error('no line')
  expect(line).toMatchObject({ names: ['Judith', 'Theo'], minutes: 2 })
  expect(matchPeople(line, faces).people).toEqual(['h', 'j', 'hm', 'jun'])
})
