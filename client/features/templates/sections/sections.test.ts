import { expect, test } from 'vitest'
import { everyType } from '#shared/schema/everyType.ts'
import { SECTION_KIND_NAMES, sectionKind } from '#shared/schema/sectionKinds.ts'
import { valueLabel } from '../../../words/sections.ts'
import { newSection } from './newSection.ts'
import { readAmount, readDegrees, typedAmount } from './readNumber.ts'
import { entriesOf } from './sectionEntries.ts'

const TEMPLATE = '0190a000-0000-7000-8000-000000000010'
const FLORIST = '0190a000-0000-7000-8000-000000000081'

test.each(SECTION_KIND_NAMES)('a new section of kind %s is one that may be stored', (kind) => {
  const section = everyType['section']
  const data = newSection({ kind, order: 'a0', template: TEMPLATE })
  expect(section?.data.safeParse(data).success).toBe(true)
  expect(section?.invariant?.(data) ?? null).toBe(null)
  expect(Object.keys(data.visibleTo)).toEqual([...sectionKind(kind).visibleTo])
})

test('in a wedding a kind of vendor means the vendors of that kind', () => {
  const vendors = [
    { id: FLORIST, data: { kind: 'florist' } },
    { id: TEMPLATE, data: { kind: 'band' } },
  ]
  const data = newSection({ kind: 'moodboard', order: 'a0', vendors })
  expect(data.visibleTo).toEqual({ couple: true, planner: true })
  expect(data.vendors).toEqual({ [FLORIST]: true })
  expect(data).not.toHaveProperty('template')
})

test('entries stand by their key, those without one last', () => {
  const entries = { a: { question: 'c' }, b: { order: 'a1' }, c: { order: 'a0' } }
  const data = { kind: 'faq', title: 'F', order: 'a0', visibleTo: {}, entries } as const
  expect(entriesOf(data).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
})

test.each([
  ['6200', 620_000],
  ['6,200.50', 620_050],
  ['6200,5', 620_050],
  ["6'200", 620_000],
  ['-12.30', -1230],
  ['1,234,567', 123_456_700],
  ['12.345', 1_234_500],
  ['12.3456', null],
  ['a lot', null],
  ['', null],
])('%s as an amount', (text, minor) => {
  expect(readAmount(text, 'GBP', 'en-GB')).toBe(minor)
})

test('an amount has the digits of its currency', () => {
  expect(readAmount('6,200', 'jpy', 'en-GB')).toBe(6200)
  expect(readAmount('6200.5', 'JPY', 'en-GB')).toBe(null)
  expect(readAmount('1.234', 'KWD', 'en-GB')).toBe(1234)
  expect(readAmount('1.50', '?', 'en-GB')).toBe(150)
})

test('an amount is read, and typed again, as the person writes it', () => {
  expect(readAmount('6.200,50', 'EUR', 'de-DE')).toBe(620_050)
  expect(readAmount('-20,5', 'EUR', 'de-DE')).toBe(-2_050)
  expect(typedAmount(620_050, 'EUR', 'de-DE')).toBe('6200,50')
  expect(typedAmount(-2_000, '?', 'en-GB')).toBe('-20')
})

test('degrees stay on the globe', () => {
  expect(readDegrees('latitude')('51.861')).toBe(51.861)
  expect(readDegrees('latitude')('91')).toBe(null)
  expect(readDegrees('longitude')('-1,884')).toBe(-1.884)
  expect(readDegrees('longitude')('north')).toBe(null)
})

test('labels of values are what a form calls them', () => {
  expect(valueLabel('the heading', 'text')).toBe('Heading')
  expect(valueLabel('whether it shows telephone numbers', 'yesNo')).toBe(
    'It shows telephone numbers',
  )
  expect(valueLabel('what is done', 'text')).toBe('What is done')
})
