import { expect, test } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { HandoverData } from '#shared/schema/handover.ts'
import type { Aside } from '../../data/asides.ts'
import type { ConflictCard } from '../../data/decisions.ts'
import { FOR_GOOD, inboxLists, type InboxSources } from './inboxEntries.ts'

const scope = 'wedding:w' as const

function card(id: string, part: Partial<ConflictData> = {}): ConflictCard {
  const data: ConflictData = {
    record: `r${id}`,
    recordType: 'timelineItem',
    path: 'timing',
    kind: 'protected',
    agreed: {},
    siblings: [],
    inForce: 'agreed',
    reason: 'protected',
    status: 'open',
    deciders: [],
    readers: [],
    ...part,
  }
  return {
    conflict: { id, scope, type: 'conflict', at: '', by: '', data },
    decided: null,
    own: null,
  }
}

function handedTo(to: string): Aside {
  const data: HandoverData = { conflict: '', to }
  const handed = { id: 'h', scope, type: 'handover', at: '', by: 'lena', data }
  return { handed, until: null }
}

const resolved = (by: string): Partial<ConflictData> => ({
  status: 'resolved',
  resolution: { choice: 'sibling', by, at: '' },
})

const nothing: InboxSources = {
  cards: [],
  questions: [],
  asides: new Map(),
  me: 'maya',
  asked: undefined,
  seen: new Set(),
  apart: new Set(),
  changing: new Set(),
}
const ids = (sources: Partial<InboxSources>) => {
  const { entries, handed, later } = inboxLists({ ...nothing, ...sources })
  const told = (list: typeof entries) => list.map(({ id, kind }) => `${id} ${kind}`)
  return { entries: told(entries), handed: told(handed), later: told(later) }
}

test('what an address names comes first, then what was handed to me, reviews last', () => {
  const cards = [card('a', { status: 'review' }), card('b'), card('c'), card('d')]
  const asides = new Map([['c', handedTo('maya')]])
  expect(ids({ cards, asides, asked: 'd' }).entries).toEqual([
    'd card',
    'c card',
    'b card',
    'a card',
  ])
})

test('each question stands in one list: mine, with others, or put off until its time', () => {
  const asides = new Map<string, Aside>([
    ['a', handedTo('lena')],
    ['b', { handed: null, until: 2 }],
    ['c', { handed: handedTo('lena').handed, until: 1 }],
    ['d', { handed: null, until: FOR_GOOD }],
  ])
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id))
  expect(ids({ cards, asides })).toEqual({
    entries: ['e card'],
    handed: ['a card'],
    later: ['c card', 'b card'],
  })
  expect(ids({ cards, asides, asked: 'a' }).entries).toEqual(['a card', 'e card'])
})

test('what somebody else settles while it is looked at stays in its place; what I settled leaves', () => {
  const cards = [card('a'), card('b', resolved('lena')), card('c'), card('d', resolved('maya'))]
  const seen = new Set(['a', 'b', 'c', 'd'])
  expect(ids({ cards, seen }).entries).toEqual(['a card', 'b settled', 'c card'])
  expect(ids({ cards }).entries).toEqual(['a card', 'c card'])
  expect(ids({ cards, changing: new Set(['d']) }).entries).toEqual(['a card', 'c card', 'd change'])
})
