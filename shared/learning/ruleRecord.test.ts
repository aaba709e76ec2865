import { expect, it } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import { bringBack } from './bringBack.ts'
import { rulesTurnedOff } from './overturned.ts'
import { isInForce, ruleRecord } from './ruleRecord.ts'
import { contest, settled, START } from './testing/contests.ts'

const PAIR = ['photographer', 'couple'] as const
const id = 'tasks:photographer:couple'
const rule: MergeRule = {
  group: 'tasks',
  take: 'photographer',
  over: 'couple',
  by: 'maya',
  since: START,
  until: START + 365 * 86_400_000,
}
const byRule: Partial<ConflictData> = { decidedBy: { rule: id } }
const decided = (n: number) => contest(n, PAIR, byRule)
const overturned = (n: number) => settled(n, PAIR, 'couple', byRule)

it('tells what a rule decided, and what of it was decided otherwise', () => {
  const confirmed = settled(3, PAIR, 'photographer', byRule)
  const wentOn = settled(4, PAIR, 'photographer', {
    ...byRule,
    resolution: { choice: 'laterEdit', value: 'new words', by: 'x', at: '' },
  })
  const putBack = settled(5, PAIR, 'photographer', {
    ...byRule,
    resolution: { choice: 'laterEdit', value: 'couple 5', by: 'x', at: '' },
  })
  const of = [decided(1), overturned(2), confirmed, wentOn, putBack, contest(6, PAIR)]
  const known = ruleRecord(id, rule, of)
  expect(known.decided).toHaveLength(5)
  expect(known.overturned.map((one) => one.id)).toEqual([overturned(2).id, putBack.id])
})

it('takes a text that was written anew for going on, and only the other text for a no', () => {
  const text = { ...byRule, kind: 'prose' }
  const anew = settled(1, PAIR, 'another', text)
  const no = settled(2, PAIR, 'couple', text)
  expect(ruleRecord(id, rule, [anew, no]).overturned.map((one) => one.id)).toEqual([no.id])
})

it('turns a rule off with the second decision against it, not with the first, and never twice', () => {
  const against = (n: number) => ({ ...withCard(n), value: `couple ${n}` })
  const rules = { [id]: rule }
  expect(rulesTurnedOff([against(1)], rules, [decided(1)])).toEqual([])
  expect(rulesTurnedOff([against(2)], rules, [overturned(1), decided(2)])).toEqual([id])
  expect(rulesTurnedOff([against(1), against(2)], rules, [decided(1), decided(2)])).toEqual([id])
  expect(rulesTurnedOff([against(2)], { [id]: { ...rule, off: true } }, [overturned(1)])).toEqual(
    [],
  )
  const agrees = { ...withCard(2), value: 'photographer 2' }
  expect(rulesTurnedOff([agrees], rules, [overturned(1), decided(2)])).toEqual([])
})

it('begins to count anew when a rule is turned on again', () => {
  const again = { ...rule, since: START + 100 * 60_000 }
  const late = { ...withCard(101), value: 'couple 101' }
  const before = [overturned(1), overturned(2), decided(101)]
  expect(rulesTurnedOff([late], { [id]: again }, before)).toEqual([])
  expect(ruleRecord(id, again, before)).toMatchObject({ overturnedSince: 0 })
})

it('offers to bring back only what still stands as the rule left it', () => {
  const values: Readonly<Record<string, string | null>> = {
    [decided(1).data.record]: 'photographer 1',
    [decided(2).data.record]: 'changed since',
    [decided(3).data.record]: null,
    [overturned(4).data.record]: 'couple 4',
  }
  const dataOf = (record: string) => {
    const title = values[record]
    return typeof title === 'string' ? { title } : null
  }
  const back = bringBack(id, rule, [decided(1), decided(2), decided(3), overturned(4)], dataOf)
  expect(back).toEqual([
    {
      conflict: decided(1).id,
      record: decided(1).data.record,
      recordType: 'task',
      path: 'title',
      from: 'photographer 1',
      to: 'couple 1',
    },
  ])
})

it('is in force until its day, unless it was turned off', () => {
  expect(isInForce(rule, rule.until - 1)).toBe(true)
  expect(isInForce(rule, rule.until)).toBe(false)
  expect(isInForce({ ...rule, off: true }, rule.since)).toBe(false)
})

function withCard(n: number) {
  const { id: contestId, data } = decided(n)
  return { id: contestId, card: data }
}
