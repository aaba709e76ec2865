import { expect, test } from 'vitest'
import { FIELD_GROUPS } from '#shared/schema/fieldGroups.ts'
import { LOGISTICS, OWN_CONTACT } from '#shared/schema/record/ranks.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { declaredLadder, heldStrategy, ladderInForce, standardLadder } from './groupChoice.ts'
import { NO_CHOICES, type MergeChoices } from './mergeChoices.ts'
import { policyAt } from './policyInForce.ts'

function group(id: string) {
  const found = FIELD_GROUPS.find((one) => one.id === id)
  if (!found) throw new Error(`no group ${id}`)
  return found
}
const chosen = (id: string, choice: MergeChoices['strategies'][string]): MergeChoices => ({
  ...NO_CHOICES,
  strategies: { [id]: choice },
})
const OWN = [['vendor' as const], ['couple' as const]]

test.each([
  ['nothing', undefined, { use: 'latest', isChosen: false }],
  ['what holds anyway', { use: 'latest' as const }, { use: 'latest', isChosen: false }],
  ['another strategy', { use: 'ask' as const }, { use: 'ask', isChosen: true }],
  ['one that is not offered', { use: 'merge' as const }, { use: 'latest', isChosen: false }],
  ['an order that is not gone by', { ladder: OWN }, { use: 'latest', isChosen: false }],
  ['to go by role', { use: 'rank' as const }, { use: 'rank', isChosen: true }],
])('a group where people chose %s', (_what, choice, held) => {
  const choices = choice ? chosen('guests', choice) : NO_CHOICES
  expect(heldStrategy(group('guests'), choices)).toEqual(held)
})

test('a group that goes by role anyway counts as chosen only with an order of its own', () => {
  const times = group('momentTimes')
  expect(heldStrategy(times, NO_CHOICES)).toEqual({ use: 'rank', isChosen: false })
  const same = chosen('momentTimes', { use: 'rank' })
  expect(heldStrategy(times, same)).toEqual({ use: 'rank', isChosen: false })
  const own = chosen('momentTimes', { ladder: OWN })
  expect(heldStrategy(times, own)).toEqual({ use: 'rank', isChosen: true })
  const another = chosen('momentTimes', { use: 'latest', ladder: OWN })
  expect(heldStrategy(times, another)).toEqual({ use: 'latest', isChosen: true })
})

test("the order shown is the group's own, else that of its fields, else that of the wedding", () => {
  const hierarchy = [['couple' as const], ['planner' as const]]
  const contacts = group('vendorContacts')
  expect(ladderInForce(contacts, { ...NO_CHOICES, hierarchy })).toEqual(OWN_CONTACT)
  const own = chosen('vendorContacts', { ladder: OWN })
  expect(ladderInForce(contacts, own)).toEqual(OWN)
  expect(standardLadder(contacts, own)).toEqual(OWN_CONTACT)
  expect(ladderInForce(group('guests'), { ...NO_CHOICES, hierarchy })).toEqual(hierarchy)
  expect(ladderInForce(group('guests'), NO_CHOICES)).toEqual(LOGISTICS)
  expect(declaredLadder(group('guests'))).toBe(null)
  expect(declaredLadder(group('momentTimes'))).toEqual(LOGISTICS)
  expect(declaredLadder({ ...contacts, fields: { balloon: ['text'] } })).toBe(null)
})

test('where fields bring an order along, it is the one shown for their group, and no other', () => {
  for (const one of FIELD_GROUPS) {
    const ladder = declaredLadder(one)
    const declared = Object.entries(one.fields).flatMap(([name, fields]) => {
      const type = typeNamed(name)
      return fields.flatMap((field) => {
        const policy = type && policyAt(type, field, {}, NO_CHOICES).policy
        return policy?.kind === 'register' && policy.rank ? [policy.rank] : []
      })
    })
    expect(declared).toEqual(declared.map(() => ladder))
    expect(ladder === null).toBe(declared.length === 0)
  }
})
