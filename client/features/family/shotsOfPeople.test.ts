import { expect, test } from 'vitest'
import type { PersonData } from '#shared/schema/person.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import { leftOps, movedHomeOps, shotsByPerson } from './shotsOfPeople.ts'

const envelope = { scope: 'wedding:x' as const, at: '', by: '' }
const person = (id: string, household?: string) => ({
  ...envelope,
  id,
  type: 'person',
  data: { name: id, ...(household && { household }) } satisfies PersonData,
})
const shot = (id: string, order: string, people: string[], households: string[]) => ({
  ...envelope,
  id,
  type: 'shot',
  data: {
    list: 'l',
    title: id,
    order,
    priority: 1,
    people: set(people),
    households: set(households),
  } satisfies ShotData,
})
const set = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, true as const]))
const people = [person('nan', 'green'), person('mum', 'green'), person('dad')]
const shots = [
  shot('both', 'b', ['nan', 'mum'], ['green']),
  shot('one', 'a', ['nan'], ['green']),
  shot('none', 'c', ['dad'], []),
]
const after = (ops: ReturnType<typeof leftOps>) =>
  ops.map((op) => [op.id, op.op === 'patch' ? op.change({}) : null])

test('the photos of a person stand in the order of their list', () => {
  expect(
    shotsByPerson(shots)
      .get('nan')
      ?.map(({ id }) => id),
  ).toEqual(['one', 'both'])
  expect(shotsByPerson(shots).has('vic')).toBe(false)
})

test('who moves to another household takes its sight of their photos along, and no more', () => {
  expect(after(movedHomeOps('nan', 'rose', people, shots))).toEqual([
    ['both', { households: { rose: true, green: true } }],
    ['one', { households: { rose: true } }],
  ])
  expect(movedHomeOps('nan', 'green', people, shots)).toEqual([])
})

test('who is taken off the list is in no photo any longer, and their family sees it no longer', () => {
  expect(after(leftOps('nan', people, shots))).toEqual([
    ['both', { people: { mum: true }, households: { green: true } }],
    ['one', { people: {}, households: {} }],
  ])
})
