import { describe, expect, it } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { findMatches } from '../match/searchIndex.ts'
import { readQuery } from '../match/readQuery.ts'
import { createFinder, type FinderInput } from './createFinder.ts'
import { FINDABLES } from './findables.ts'
import { phoneWords } from './phoneWords.ts'

const here: ScopeName = `wedding:${exampleId(1)}`
const there: ScopeName = `wedding:${exampleId(2)}`
const visibility = 'guests'

type Given = { type: string; id: number; scope?: ScopeName; data: object }

function given(records: readonly Given[], more: Partial<FinderInput> = {}): FinderInput {
  const sources = FINDABLES.map((findable) => ({
    findable,
    records: records
      .filter(({ type }) => type === findable.type.name)
      .map(({ id, type, scope = here, data }) => ({
        id: exampleId(id),
        type,
        scope,
        data,
        at: '',
        by: '',
      })),
  }))
  return { sources, scopes: [here, there], isAcross: false, ...more }
}

const titles = (input: FinderInput, text: string, finder = createFinder()) =>
  findMatches(finder(input), readQuery(text)).map(({ title, line }) => `${title} (${line})`)

const larks: Given = { type: 'vendor', id: 10, data: { kind: 'band', name: 'The Larks' } }
const bea: Given = {
  type: 'vendorContact',
  id: 11,
  data: { vendor: exampleId(10), contact: 'Bea', phone: '+44 7700 900123' },
}
const moment = (id: number, title: string, scope = here): Given => ({
  type: 'timelineItem',
  id,
  scope,
  data: { title, day: exampleId(3), timing: { mode: 'at', at: 840 }, place: 'barn', visibility },
})
const wedding = (id: number, title: string, scope: ScopeName): Given => ({
  type: 'wedding',
  id,
  scope,
  data: {
    title,
    couple: Object.fromEntries(title.split(' & ').map((name) => [name, true])),
    date: '2027-06-12',
    places: { barn: { label: 'Old Barn' } },
  },
})

describe('a record is found', () => {
  it('by what it is made of: the vendor of a contact, the people of a shot', () => {
    const shot: Given = {
      type: 'shot',
      id: 12,
      data: { list: exampleId(13), title: 'Grandparents', people: { [exampleId(14)]: true } },
    }
    const list: Given = { type: 'shotList', id: 13, data: { title: 'Family formals' } }
    const person: Given = { type: 'person', id: 14, data: { name: 'Nan Rose' } }
    expect(titles(given([larks, bea]), 'larks bea')).toEqual(['Bea (The Larks · +44 7700 900123)'])
    expect(titles(given([shot, list, person]), 'rose grand')).toEqual([
      'Grandparents (Family formals)',
    ])
  })

  it('at a place of its own wedding, though other weddings call theirs the same', () => {
    const barns = [
      wedding(1, 'Anna & Ben', here),
      {
        ...wedding(2, 'Cleo & Dan', there),
        data: {
          ...wedding(2, 'Cleo & Dan', there).data,
          places: { barn: { label: 'Tithe Barn' } },
        },
      },
      moment(20, 'Dinner'),
      moment(21, 'Dinner', there),
    ]
    expect(titles(given(barns), 'dinner')).toEqual([
      'Dinner (14:00 · Old Barn)',
      'Dinner (14:00 · Tithe Barn)',
    ])
  })

  it.each([
    '+44 7700 900123',
    '07700 900 123',
    '7700900123',
    '447700900123',
    '0770090',
    '00447700900123',
  ])('by the phone number %s, however it is written', (typed) => {
    expect(titles(given([larks, bea]), typed)).toHaveLength(1)
  })

  it('by no phone number that is another one', () => {
    expect(titles(given([larks, bea]), '07700 900124')).toEqual([])
    expect(phoneWords('')).toEqual([])
  })
})

describe('what was said is found', () => {
  const SAID = Date.UTC(2027, 5, 12, 14, 5)
  const roles = { planner: true as const }
  const thread: Given = { type: 'thread', id: 60, data: { title: 'Cars', roles, members: {} } }
  const maya: Given = {
    type: 'member',
    id: 61,
    data: { user: exampleId(62), name: 'Maya', role: 'planner', owner: false },
  }
  const said = (id: number, text: string, more: object = {}): Given => ({
    type: 'message',
    id,
    data: {
      thread: exampleId(60),
      author: exampleId(62),
      roles,
      members: {},
      text,
      saidAt: SAID + id,
      ...more,
    },
  })

  it('by its words, and says who said it, where and when', () => {
    const [found] = titles(given([thread, maya, said(70, 'The bus is at the gate')]), 'bus gate')
    expect(found).toMatch(/^The bus is at the gate \(Maya · Cars · 12 Jun/)
    expect(titles(given([thread, maya, said(70, 'The bus')]), 'maya cars')).toHaveLength(1)
  })

  it('beyond what a row can show', () => {
    const long = `${'word '.repeat(60)}umbrellas`
    const [found] = titles(given([thread, maya, said(70, long)]), 'umbrellas')
    expect(found).toMatch(/ … \(Maya/)
  })

  it('as it was corrected last, and not at all once it was taken back', () => {
    const replaces = { replaces: exampleId(70) }
    const words = [said(70, 'At noon'), said(71, 'At one', replaces), said(72, 'At two', replaces)]
    const all = given([thread, maya, ...words])
    expect(titles(all, 'noon')).toEqual([])
    expect(titles(all, 'one')).toEqual([])
    expect(titles(all, 'two')).toHaveLength(1)
    expect(titles(given([thread, maya, ...words, said(73, '', replaces)]), 'at')).toEqual([])
    // Nobody takes back what another said.
    const other = said(74, '', { ...replaces, author: exampleId(63) })
    expect(titles(given([thread, maya, ...words, other]), 'two')).toHaveLength(1)
  })

  it('also to many, and of an emergency with its log', () => {
    const announcement: Given = {
      type: 'broadcast',
      id: 80,
      data: {
        author: exampleId(62),
        state: 'asked',
        roles,
        members: {},
        text: 'Dinner is served',
        urgency: 'info',
        saidAt: SAID,
      },
    }
    const incident: Given = {
      type: 'incident',
      id: 81,
      data: { kind: 'power', place: 'Tent 2', text: 'Fuse box is wet', raisedAt: SAID },
    }
    const entry: Given = {
      type: 'incidentEntry',
      id: 82,
      data: {
        incident: exampleId(81),
        author: exampleId(62),
        kind: 'note',
        text: 'Generator fetched',
        at: SAID,
      },
    }
    const all = given([maya, announcement, incident, entry])
    expect(titles(all, 'dinner served')[0]).toMatch(/Maya · not sent yet · 12 Jun/)
    expect(titles(all, 'fuse tent')).toHaveLength(1)
    expect(titles(all, 'generator')[0]).toMatch(/^Generator fetched \(Power/i)
  })
})

it('of equals, the wedding that is meant comes first, then the kind, then the title', () => {
  const all = [
    moment(30, 'Cake', there),
    moment(31, 'Cake cutting'),
    moment(32, 'Cake'),
    { type: 'vendor', id: 33, data: { kind: 'cake', name: 'Cake & Co' } },
  ]
  const firstWords = (scopes: readonly ScopeName[]) =>
    findMatches(createFinder()(given(all, { scopes })), readQuery('cake')).map(({ key }) =>
      key.slice(-2),
    )
  expect(firstWords([here, there])).toEqual(['32', '31', '33', '30'])
  expect(firstWords([there, here])).toEqual(['30', '32', '31', '33'])
})

it('among several weddings their names find what is in them', () => {
  const all = [
    wedding(1, 'Anna & Ben', here),
    wedding(2, 'Cleo & Dan', there),
    moment(40, 'Cake'),
    moment(41, 'Cake', there),
  ]
  const found = (isAcross: boolean) =>
    findMatches(createFinder()(given(all, { isAcross })), readQuery('cake cleo')).map(
      ({ scope }) => scope,
    )
  expect(found(true)).toEqual([there])
  expect(found(false)).toEqual([])
})

it('a record is read once, and again when another one it names has a new name', () => {
  const finder = createFinder()
  const first = given([larks, bea])
  const contact = first.sources.find(({ findable }) => findable.type.name === 'vendorContact')
    ?.records[0]
  const before = finder(first)
  const renamed = given([{ ...larks, data: { kind: 'band', name: 'The Wrens' } }])
  const sources = renamed.sources.map((source) =>
    source.findable.type.name === 'vendorContact' && contact
      ? { ...source, records: [contact] }
      : source,
  )
  const after = finder({ ...renamed, sources })
  expect(finder(first)).toEqual(before)
  expect(finder(first).every((one) => before.includes(one) || one.of.title === 'Bea')).toBe(true)
  expect(after.map(({ of }) => of.line)).toContain('The Wrens · +44 7700 900123')
})
