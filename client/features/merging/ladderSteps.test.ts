import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WEDDING_ROLES } from '#shared/schema/record/access.ts'
import { ladder } from '#shared/schema/mergeChoices.ts'
import { LOGISTICS } from '#shared/schema/record/ranks.ts'
import { joinedAbove, movedTo, onItsOwn, rowsOf, sameLadder } from './ladderSteps.ts'

const rest = ['family', 'friend']

it('lists every role, those on no step sharing the last one', () => {
  expect(rowsOf(LOGISTICS).map(({ role, step }) => `${step} ${role}`)).toEqual([
    '0 planner',
    '0 coordinator',
    '1 photographer',
    '2 couple',
    '3 vendor',
    '4 family',
    '4 friend',
  ])
})

it('moves a role past a step as a step of its own, and into one that it is put amid', () => {
  expect(movedTo(LOGISTICS, 'couple', 0)).toEqual([
    ['couple'],
    ['planner', 'coordinator'],
    ['photographer'],
    ['vendor'],
    rest,
  ])
  expect(movedTo(LOGISTICS, 'couple', 1)[0]).toEqual(['planner', 'couple', 'coordinator'])
})

it('leaves the others on their step when the first of it goes', () => {
  expect(movedTo(LOGISTICS, 'planner', 2)).toEqual([
    ['coordinator'],
    ['photographer'],
    ['planner'],
    ['couple'],
    ['vendor'],
    rest,
  ])
})

it('puts a role on the step above, and on one of its own again', () => {
  const joined = joinedAbove(LOGISTICS, 'photographer')
  expect(joined[0]).toEqual(['planner', 'coordinator', 'photographer'])
  expect(sameLadder(onItsOwn(joined, 'photographer'), LOGISTICS)).toBe(true)
  expect(onItsOwn(joined, 'coordinator').slice(0, 2)).toEqual([
    ['planner', 'photographer'],
    ['coordinator'],
  ])
  expect(onItsOwn(joined, 'planner')[0]).toEqual(['planner'])
})

it('always leaves a ladder that can be stored, with every role on it once', () => {
  const role = fc.constantFrom(...WEDDING_ROLES)
  const step = fc.oneof(
    fc.record({ act: fc.constant('move' as const), role, to: fc.nat(8) }),
    fc.record({ act: fc.constant('join' as const), role, to: fc.constant(0) }),
    fc.record({ act: fc.constant('own' as const), role, to: fc.constant(0) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const end = steps.reduce<readonly (readonly string[])[]>((now, { act, role: who, to }) => {
        if (act === 'move') return movedTo(now, who, to)
        return act === 'join' ? joinedAbove(now, who) : onItsOwn(now, who)
      }, LOGISTICS)
      expect(ladder.safeParse(end).success).toBe(true)
      const listed = rowsOf(end).map((row) => row.role)
      expect(listed.toSorted()).toEqual(WEDDING_ROLES.toSorted())
    }),
    { seed: 4_711, numRuns: 300 },
  )
})
