import { expect, test } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { bothOf } from './bothOf.ts'
import { planResolution } from './planResolution.ts'

function card(
  type: string,
  path: string,
  agreed: Json | undefined,
  ...values: (Json | undefined)[]
) {
  const siblings = values.map((value, index) => ({
    at: `01800000000000-0000-00000000000${index}`,
    by: 'x',
    role: 'planner',
    device: 'phone',
    receivedAt: 1,
    ...(value === undefined ? {} : { value }),
  }))
  const example = EXAMPLES['conflict']?.[0] as ConflictData
  return {
    ...example,
    recordType: type,
    path,
    agreed: agreed === undefined ? {} : { value: agreed },
    siblings,
  }
}

const text = 'Bring the rings. The veil is in the red car.'
const car = (colour: string) => text.replace('red', colour)

test.each([
  ['words that both changed', text, [car('blue'), car('green')], car('blue green')],
  ['three versions', text, [car('blue'), car('green'), car('old')], car('blue old green')],
  [
    'a text that was merged from the other',
    text,
    [car('blue'), car('blue').replace('rings', 'two rings')],
    car('blue').replace('rings', 'two rings'),
  ],
  [
    'more than a name has room for',
    `${text} ${text}`,
    [`${car('blue')} ${text}`, `${car('green')} ${text}`],
    `${car('blue green')} ${text}`,
  ],
  [
    'a text that was empty',
    undefined,
    ['She was here!', 'He was here!'],
    'She was here!\n\nHe was here!',
  ],
  ['nothing in common', 'a b c d e f', ['Come at two', 'Ask Maya'], 'Come at two\n\nAsk Maya'],
])('both of a text: %s, each once', (_case, base, values, both) => {
  expect(bothOf(card('shotNote', 'text', base, ...values))).toBe(both)
})

test('both of a name stand side by side as long as the name has room', () => {
  expect(bothOf(card('person', 'name', 'An', 'Anna', 'Anne'))).toBe('Anna / Anne')
  expect(bothOf(card('person', 'name', 'An', 'a'.repeat(150), 'b'.repeat(150)))).toBe(null)
  expect(bothOf(card('wedding', 'places/barn/label', 'Barn', 'Old barn', 'Red barn'))).toBe(
    'Old barn / Red barn',
  )
  expect(bothOf(card('person', 'name', 'An', ' Anna ', 'Anne'))).toBe('Anna / Anne')
  const label = (length: number) =>
    bothOf(card('wedding', 'places/barn/label', 'Barn', 'a'.repeat(length), 'b'.repeat(40)))
  expect(label(37)).toHaveLength(80)
  expect(label(38)).toBe(null)
})

test.each([
  ['a removed value', card('person', 'name', 'An', 'Anna', undefined)],
  ['an empty value', card('person', 'name', 'An', 'Anna', ' ')],
  ['what is no text beside two texts', card('person', 'name', 'An', 'Anna', 'Anne', 7)],
  ['an address', card('wedding', 'places/barn/address', 'A', 'B', 'C')],
  ['one value twice', card('person', 'name', 'An', 'Anna', 'Anna')],
  ['a number', card('wedding', 'guestCountFinal', 90, 91, 92)],
  ['a time', card('timelineItem', 'timing', { at: 1 }, { at: 2 }, { at: 3 })],
  ['a phone number', card('vendorContact', 'phone', '1', '2', '3')],
  ['a member of a set', card('guestDiet', 'diet/nuts', true, undefined, true)],
  ['a deletion', card('person', '_deleted', false, false, undefined)],
  ['a type of a newer build', card('balloon', 'text', 'a', 'b', 'c')],
])('%s has no both', (_case, made) => {
  expect(bothOf(made)).toBe(null)
})

test('a decision for both carries the value it made', () => {
  const made = card('person', 'name', 'An', 'Anna', 'Anne')
  const chosen = planResolution('id', made, { kind: 'both', value: bothOf(made) ?? '' })
  expect(chosen).toMatchObject({ choice: 'both', value: 'Anna / Anne' })
})
