import { expect, it } from 'vitest'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { choiceValueWords, groupWords, ladderWords } from './mergeChoices.ts'

it('names every group of fields, and says why where nothing can be chosen', () => {
  expect(Object.keys(groupWords).toSorted()).toEqual(FIELD_GROUPS.map(({ id }) => id).toSorted())
  for (const { id, strategies } of FIELD_GROUPS) {
    const saysWhy = groupWords[id]?.why !== undefined
    expect({ id, saysWhy }).toEqual({ id, saysWhy: strategies.length === 1 })
  }
})

it('says an order of roles, and a choice that two people made differently, in words', () => {
  const steps = [['planner', 'coordinator'], ['couple']]
  expect(ladderWords(steps)).toBe('Planner and coordinator, then couple')
  expect(choiceValueWords('hierarchy', steps)).toBe('Planner and coordinator, then couple')
  expect(choiceValueWords('strategies/notes/use', 'latest')).toBe('The later one counts')
  expect(choiceValueWords('rules/shots:planner:couple/off', true)).toBe('turned off')
  expect(choiceValueWords('title', 'Ceremony')).toBeNull()
})
