import { expect, test } from 'vitest'
import { publishWords } from './publish.ts'

const span = (start: number | null) => (start === null ? null : { start, end: start + 30 })
const change = (from: number | null, to: number | null) =>
  publishWords.change({
    item: '0190a000-0000-7000-8000-000000000001',
    title: 'Trauung',
    day: '0190a000-0000-7000-8000-000000000002',
    from: span(from),
    to: span(to),
  })

test('what moved is said without an article', () => {
  expect(change(900, 915)).toBe('Trauung verschoben: 15:00 → 15:15')
  expect(change(null, 900)).toBe('Trauung ist neu, 15:00')
  expect(change(900, null)).toBe('Trauung entfällt')
})

test('one and several are told apart', () => {
  expect(publishWords.stamp.due('r7', 1)).toBe('r7 · 1 Zeit noch nicht gesagt')
  expect(publishWords.stamp.due('r7', 4)).toBe('r7 · 4 Zeiten noch nicht gesagt')
  expect(publishWords.panel.first(1)).toBe('Der erste Plan: 1 Programmpunkt.')
})

test('a checksum is said over the radio in German', () => {
  expect(publishWords.spoken('K2Y5')).toBe('kilo zwo yankee fünf')
})
