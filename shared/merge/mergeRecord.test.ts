import { expect, test } from 'vitest'
import { mergeRecord } from './mergeRecord.ts'
import { NO_CHOICES } from './mergeChoices.ts'
import { START } from './testing/edits.ts'
import { everyKind } from './testing/everyKind.ts'
import { mineOf } from './testing/oneServer.ts'
import { scene } from './testing/scene.ts'

const anna = { origin: 'anna', role: 'planner', ms: 2 } as const

function first(deleted: boolean) {
  const mine = mineOf(anna, { plain: 1, people: { ben: true } }, deleted)
  const input = { type: everyKind, base: null, mine, theirs: null, contests: new Map(), version: 1 }
  return mergeRecord({ ...input, choices: NO_CHOICES })
}

test('of the first state of a record each unit is new, and its author is the origin of each', () => {
  const { changed, origins, deleted } = first(false)
  expect([changed, Object.keys(origins), deleted]).toEqual([
    ['plain', 'people/ben'],
    ['plain', 'people/ben'],
    false,
  ])
})

test('a record that comes deleted has an author of that too, and nobody else', () => {
  const { changed, origins, deleted } = first(true)
  expect(deleted).toBe(true)
  expect(changed).toEqual(['plain', 'people/ben', '_deleted'])
  expect(origins['_deleted']).toMatchObject({ by: 'anna', version: 1 })
  expect(origins['_deleted']).not.toHaveProperty('also')
})

test('an edit come again notes nothing: the origins are the very same object', () => {
  const { server, began } = scene()
  server.push(began, mineOf({ ...anna, origin: 'ben' }, { ...START, plain: 2 }))
  const mine = mineOf(anna, { ...START, plain: 1 })
  server.push(began, mine)
  const { origins } = server.theirs()
  expect(server.push(began, mine).origins).toBe(origins)
})
