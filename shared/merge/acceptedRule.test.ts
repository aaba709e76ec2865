import { describe, expect, test } from 'vitest'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { NO_CHOICES, type MergeChoices } from './mergeChoices.ts'
import { inWedding, type InWedding } from './testing/inWedding.ts'

const rule = (about: Partial<MergeRule> = {}): MergeRule => ({
  group: 'momentTimes',
  take: 'couple',
  over: 'planner',
  by: 'maya',
  since: 1,
  until: 1_000,
  ...about,
})
const rules = (...some: MergeRule[]): Partial<MergeChoices> => ({
  rules: Object.fromEntries(some.map((one, index) => [`r${index + 1}`, one])),
})
const at = (minute: number): JsonObject => ({ timing: { mode: 'at', at: minute } })
const moment = { pin: false, timing: { mode: 'at', at: 800 } }

function met(choices: Partial<MergeChoices>, start: JsonObject = moment): InWedding {
  const here = inWedding('timelineItem', start, choices)
  here.edit('couple', 10, at(820))
  here.edit('planner', 20, at(810))
  return here
}

describe('an accepted rule', () => {
  test('takes the value of the role it names, against rank and clock, and says so', () => {
    const { value, contest } = met(rules(rule()))
    expect(value('timing')).toMatchObject({ at: 820 })
    expect(contest('timing')).toMatchObject({ status: 'auto', decidedBy: { rule: 'r1' } })
    expect(contest('timing')?.candidates).toHaveLength(2)
  })

  test('goes before a strategy that asks', () => {
    const { value, contest } = met({
      ...rules(rule()),
      strategies: { momentTimes: { use: 'ask' } },
    })
    expect(value('timing')).toMatchObject({ at: 820 })
    expect(contest('timing')).toMatchObject({ status: 'auto', decidedBy: { rule: 'r1' } })
  })

  test.each([
    ['off', rule({ off: true })],
    ['of another group', rule({ group: 'momentLengths' })],
    ['about other roles', rule({ over: 'vendor' })],
    ['run out', rule({ until: 20 })],
  ])('%s decides nothing', (_why, one) => {
    const { value, contest } = met(rules(one))
    expect(value('timing')).toMatchObject({ at: 810 })
    expect(contest('timing')).not.toHaveProperty('decidedBy')
  })

  test('decides nothing that is protected', () => {
    const pinned = met(rules(rule()), { ...moment, pin: true })
    expect(pinned.contest('timing')).toMatchObject({ status: 'open', reason: 'protected' })
    const date = inWedding('wedding', {}, rules(rule({ group: 'agreed' })))
    date.edit('couple', 10, { date: '2027-06-19' })
    date.edit('planner', 20, { date: '2027-06-26' })
    expect(date.contest('date')).toMatchObject({ status: 'open' })
  })

  test('decides nothing where a third role has a say, nor between two of one role', () => {
    const three = met(rules(rule()))
    three.edit('photographer', 30, at(830))
    expect(three.value('timing')).toMatchObject({ at: 810 })
    expect(three.contest('timing')).not.toHaveProperty('decidedBy')
    const two = inWedding('timelineItem', moment, rules(rule({ take: 'planner', over: 'planner' })))
    two.edit('planner', 10, at(820))
    two.edit('planner', 20, at(810), { who: 'planner2' })
    expect(two.contest('timing')).not.toHaveProperty('decidedBy')
  })

  test('of two that contradict each other, the one accepted last decides', () => {
    const against = rule({ take: 'planner', over: 'couple', since: 5 })
    expect(met(rules(rule(), against)).contest('timing')?.decidedBy).toEqual({ rule: 'r2' })
  })

  test('comes to the same for any order of three who did not know of one another', () => {
    const edits = [
      { role: 'couple', who: 'anna', ms: 10, at: 820 },
      { role: 'couple', who: 'ben', ms: 30, at: 825 },
      { role: 'planner', who: 'maya', ms: 20, at: 810 },
    ] as const
    const outcomes = ORDERS.map((order) => {
      const here = inWedding('timelineItem', moment, rules(rule()))
      for (const index of order) {
        const edit = edits[index]
        if (edit) here.edit(edit.role, edit.ms, at(edit.at), { who: edit.who })
      }
      const { status, decidedBy, candidates } = here.contest('timing') ?? {}
      const given = candidates?.map(({ by, value }) => [by, value])
      return JSON.stringify([here.value('timing'), status, decidedBy, given])
    })
    expect(new Set(outcomes).size).toBe(1)
    expect(outcomes[0]).toContain('825')
  })

  test('that comes later answers no question that is open', () => {
    const here = met({ strategies: { momentTimes: { use: 'ask' } } })
    here.server.choose({ ...NO_CHOICES, ...rules(rule()) })
    here.edit('couple', 30, at(840), { who: 'ben' })
    expect(here.contest('timing')).toMatchObject({ status: 'open', inForce: 'agreed' })
    expect(here.contest('timing')?.decidedBy).toEqual({ strategy: 'ask' })
  })

  test('keeps the words of the role it names in a text, and every other word', () => {
    const text = 'Bring the rings at two. The veil stays in the red car.'
    const here = inWedding(
      'shotNote',
      { text },
      rules(rule({ group: 'photoNotes', take: 'photographer', over: 'couple' })),
    )
    here.edit('photographer', 10, { text: text.replace('red', 'blue') })
    here.edit('couple', 20, { text: text.replace('red', 'green').replace('rings', 'two rings') })
    expect(here.value('text')).toBe('Bring the two rings at two. The veil stays in the blue car.')
    expect(here.contest('text')).toMatchObject({ status: 'auto', decidedBy: { rule: 'r1' } })
  })
})

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]
