import { expect, test } from 'vitest'
import type { MemberData } from '#shared/schema/member.ts'
import { lookOptions } from './lookOptions.ts'

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const me = id('1')
const nobody = '00000000-0000-7000-8000-000000000000'
const nothing = { me, couple: ['Anna', 'Ben'], members: [], vendors: [], households: [] }

function called(facts: Partial<Parameters<typeof lookOptions>[0]>) {
  const groups = lookOptions({ ...nothing, ...facts })
  return Object.fromEntries(
    groups.map(({ role, options }) => [role, options.map(({ look }) => look.called)]),
  )
}

test('every role but the planner can be looked as, though nobody has it yet', () => {
  expect(called({})).toEqual({
    couple: ['Anna & Ben, the couple'],
    coordinator: ['a coordinator'],
    photographer: ['a photographer'],
    vendor: ['a vendor'],
    friend: ['a friend'],
    family: ['family'],
  })
})

test('vendors and households stand there by name, each with the rights of what they are', () => {
  const groups = lookOptions({
    ...nothing,
    vendors: [
      { id: id('f'), data: { kind: 'florist', name: 'Hedge & Bloom' } },
      { id: id('d'), data: { kind: 'dj', name: 'Meher' } },
      { id: id('p'), data: { kind: 'photographer', name: 'Lantern Lane' } },
      { id: id('c'), data: { kind: 'coordinator', name: 'Plumb Line' } },
    ],
    households: [
      { id: id('a1'), data: { name: 'The Coles', side: 'Harriet' } },
      { id: id('a2'), data: { name: 'The Rowes', side: 'Friends' } },
    ],
  })
  const actors = groups.flatMap(({ options }) =>
    options.map(({ look: { actor, called: name } }) => [name, actor]),
  )
  expect(Object.fromEntries(actors)).toMatchObject({
    'Hedge & Bloom, florist': { role: 'vendor', vendor: id('f'), user: nobody, owner: false },
    'Meher, DJ': { role: 'vendor', vendor: id('d') },
    'Lantern Lane, photographer': { role: 'photographer', vendor: id('p') },
    'Plumb Line, day coordinator': { role: 'coordinator', vendor: undefined },
    'The Coles, family': { role: 'family', household: id('a1') },
    'The Rowes, friend': { role: 'friend', household: id('a2') },
  })
})

test('what a member was granted beside their role counts', () => {
  const aunt: MemberData = {
    user: id('5'),
    name: 'Fran',
    role: 'family',
    owner: false,
    grants: { guests: true },
  }
  const groups = lookOptions({ ...nothing, members: [{ data: aunt }] })
  const family = groups.find(({ role }) => role === 'family')
  expect(family?.options[0]?.look.actor.grants).toEqual(['guests'])
})

test('a member stands for their vendor; who plans or owns it does not stand there, nor do I', () => {
  const florist = { id: id('f'), data: { kind: 'florist', name: 'Hedge & Bloom' } }
  const member = (user: string, name: string, role: 'vendor' | 'planner' | 'couple') => ({
    data: {
      user,
      name,
      role,
      owner: false,
      ...(role === 'vendor' && { vendor: florist.id }),
    } as const,
  })
  const members = [
    member(me, 'Maya', 'couple'),
    member(id('2'), 'Pia', 'planner'),
    member(id('3'), 'Fern', 'vendor'),
  ]
  expect(called({ members, vendors: [florist] })).toMatchObject({
    couple: ['Anna & Ben, the couple'],
    vendor: ['Fern, florist'],
  })
})
