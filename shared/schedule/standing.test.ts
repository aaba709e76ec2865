import { expect, test } from 'vitest'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay } from './project.ts'
import { standingAt } from './standing.ts'

const moment = (id: string, at: number, durationMin: number, key = false): PlanItem => ({
  id,
  lane: 'main',
  order: id,
  durationMin,
  timing: { mode: 'at', at },
  key,
})
const day = [moment('a', 840, 45, true), moment('b', 885, 15, true), moment('c', 960, 30, true)]
const standing = (facts: Record<string, ItemFacts>, now: number) =>
  standingAt(projectDay({ items: day, facts: new Map(Object.entries(facts)), now }).items, now)

test('on plan: what runs, what comes, how long', () => {
  const now = standing({ a: { actualStart: 840 } }, 850)
  expect(now.current.map(({ id }) => id)).toEqual(['a'])
  expect(now.next?.id).toBe('b')
  expect([now.minutesLeft, now.minutesToNext]).toEqual([35, 35])
  expect(now.drift).toEqual({ kind: 'onPlan' })
})

test('overtime is behind, minute by minute', () => {
  expect(standing({ a: { actualStart: 840 } }, 897).drift).toEqual({ kind: 'behind', minutes: 12 })
})

test('a gap that absorbs the delay ends the lateness', () => {
  const facts = { a: { actualStart: 840, actualEnd: 900 }, b: { actualStart: 900, actualEnd: 915 } }
  expect(standing(facts, 920).drift).toEqual({ kind: 'onPlan' })
})

test('ending early is time in hand until it is used up', () => {
  const facts = { a: { actualStart: 840, actualEnd: 875 } }
  expect(standing(facts, 875).drift).toEqual({ kind: 'inHand', minutes: 10 })
  expect(standing(facts, 881).drift).toEqual({ kind: 'inHand', minutes: 4 })
  expect(standing(facts, 890).drift).toEqual({ kind: 'behind', minutes: 5 })
})

test('after the last moment the day is over', () => {
  expect(standing({ c: { actualStart: 960, actualEnd: 990 } }, 1000).drift).toEqual({
    kind: 'over',
  })
})
