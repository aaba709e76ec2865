import { expect, test } from 'vitest'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { groupWords as english } from '../mergeChoices.ts'
import { MERGE_FACTS as englishFacts } from '../mergesByItself.ts'
import { groupWords, ladderWords } from './mergeChoices.ts'
import { mergeExampleWords } from './mergeExample.ts'
import { MERGE_FACTS } from './mergesByItself.ts'
import { mergingWords } from './merging.ts'

test('every group is named, and says why where English says why', () => {
  const named = FIELD_GROUPS.filter(({ id }) => groupWords[id]?.name)
  expect(named).toHaveLength(FIELD_GROUPS.length)
  const explained = (words: typeof english) =>
    Object.keys(words).filter((id) => words[id]?.why !== undefined)
  expect(explained(groupWords)).toEqual(explained(english))
})

test('what merges by itself is the same in both languages, and asks the same', () => {
  expect(MERGE_FACTS.map(({ id, asks }) => [id, asks])).toEqual(
    englishFacts.map(({ id, asks }) => [id, asks]),
  )
})

test('a rule says whose text it is in the right case', () => {
  const { offers, rules } = mergingWords
  expect(offers.ask('notes', 'photographer')).toBe(
    'Notizen: künftig den Text der Fotografie behalten?',
  )
  expect(offers.chosen('vendor', 'momentTimes', { all: 4, liked: 3, mine: 4 })).toBe(
    'Du hast in 3 von 4 Fällen die Zeit des Dienstleisters gewählt.',
  )
  expect(offers.chosen('couple', 'notes', { all: 4, liked: 3, mine: 2 })).toBe(
    'In 3 von 4 Fällen wurde der Text des Brautpaars gewählt, davon 2-mal von dir.',
  )
  expect(rules.does('planner', 'friend')).toContain(
    'Wenn die Planung und der Freundeskreis zwei Werte nennen',
  )
})

test('an order of roles keeps the capitals of nouns', () => {
  expect(ladderWords([['planner', 'coordinator'], ['photographer']])).toBe(
    'Planung und Koordination, dann Fotografie',
  )
})

test('an example reads well with a name and with a role', () => {
  const { gives, giver } = mergeExampleWords
  expect(gives(giver(null, 'vendor'), '15:30', giver('Maya', 'planner'), '16:00')).toBe(
    'Der Dienstleister schreibt: 15:30. Später schreibt Maya, ohne das gesehen zu haben: 16:00.',
  )
})
