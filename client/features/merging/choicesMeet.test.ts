import { expect, it } from 'vitest'
import { choicesOf } from '#shared/merge/mergeChoices.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { meetingEdits } from '../../testing/meetingEdits.ts'
import { groupRecords } from './testing/groupRecords.ts'

const stands = groupRecords.find(({ type }) => type === 'wedding')?.data ?? {}

it('keeps what two people chose for two groups, and of two orders the later one', () => {
  const met = meet(
    { strategies: { notes: { use: 'rank' } }, hierarchy: [['couple']] },
    { strategies: { tasks: { use: 'ask' } }, hierarchy: [['planner']] },
  )
  expect(choicesOf(met.data)).toEqual({
    strategies: { notes: { use: 'rank' }, tasks: { use: 'ask' } },
    hierarchy: [['planner']],
    rules: {},
  })
  expect(met.statuses).toEqual(['auto'])
})

it('makes one rule of one that two phones accepted, and lets turning it off meet a renewal', () => {
  const rule = { group: 'tasks', take: 'planner', over: 'couple', by: 'a', since: 1, until: 10 }
  const once = meet({ rules: { r: rule } }, { rules: { r: { ...rule, by: 'b', since: 2 } } })
  expect(Object.keys(choicesOf(once.data).rules)).toEqual(['r'])
  const both = meet(
    { rules: { r: { ...rule, off: true } } },
    { rules: { r: { ...rule, until: 20 } } },
    { rules: { r: rule } },
  )
  expect(choicesOf(both.data).rules['r']).toMatchObject({ off: true, until: 20 })
})

/** Two edits of the wedding by people who had not seen each other's. */
function meet(first: JsonObject, later: JsonObject, before: JsonObject = {}) {
  const base = { ...stands, ...before }
  const { data, contests } = meetingEdits({
    type: 'wedding',
    base,
    first: { ...base, ...first },
    later: { ...base, ...later },
  })
  return { data, statuses: contests.map(({ status }) => status) }
}
