import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { moneyChange } from './moneyChange.ts'
import { talkChange } from './talkChange.ts'
import { toldChange } from './toldChange.ts'

const record = (type: string, data: JsonObject): RecordEnvelope => ({
  id: '0190a000-0000-7000-8000-000000000001',
  scope: 'wedding:0190a000-0000-7000-8000-000000000002',
  type,
  data,
  at: '01800000000000-0000-0123456789ab',
  by: '0190a000-0000-7000-8000-000000000003',
  _deleted: false,
})
type Tell = typeof moneyChange
const said = (tell: Tell, type: string, data: JsonObject, base: JsonObject | null = null) =>
  tell(record(type, data), base && record(type, base), (id) => (id === 'line' ? 'Blumen' : null))

test('what was said is told by its words, in quotes that open below', () => {
  expect(said(talkChange, 'thread', { title: '#photo' })).toBe('Unterhaltung „Fototeam“ begonnen')
  expect(said(talkChange, 'message', { text: 'Die Torte ist da' })).toBe(
    '„Die Torte ist da“ geschrieben',
  )
  expect(said(talkChange, 'message', { text: 'a'.repeat(80) })).toContain('a…“')
  const asked = { text: 'Auf in den Garten', state: 'asked' }
  expect(said(talkChange, 'broadcast', asked)).toBe('Um Durchsage gebeten: „Auf in den Garten“')
  expect(said(talkChange, 'broadcast', { ...asked, state: 'sent' }, asked)).toBe(
    'Durchgesagt: „Auf in den Garten“',
  )
})

test('what was published and proposed is told without an article', () => {
  expect(said(toldChange, 'planRevision', { number: 7 })).toBe('r7 veröffentlicht')
  const open = { target: 'line', state: 'open' }
  expect(said(toldChange, 'changeRequest', open)).toBe('Änderung vorgeschlagen: Blumen')
  expect(said(toldChange, 'changeRequest', { ...open, state: 'accepted' }, open)).toBe(
    'Vorschlag angenommen: Blumen',
  )
})

test('money is told by its amount and what it is for', () => {
  const amount = { minor: 25_050, currency: 'EUR' }
  const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')
  expect(plain(said(moneyChange, 'payment', { line: 'line', amount }))).toBe(
    '250,50 € für Blumen bezahlt',
  )
  expect(plain(said(moneyChange, 'budgetProposal', { line: 'gone', amount, state: 'open' }))).toBe(
    '250,50 € für einen Budgetposten angefragt',
  )
  const before = { line: 'line', amount, state: 'open' }
  expect(
    plain(said(moneyChange, 'budgetProposal', { ...before, state: 'withdrawn' }, before)),
  ).toBe('Anfrage über 250,50 € für Blumen zurückgenommen')
})
