import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { changeWords } from './changes.ts'

const record = (type: string, data: JsonObject): RecordEnvelope => ({
  id: '0190a000-0000-7000-8000-000000000001',
  scope: 'wedding:0190a000-0000-7000-8000-000000000002',
  type,
  data,
  at: '01800000000000-0000-0123456789ab',
  by: '0190a000-0000-7000-8000-000000000003',
  _deleted: false,
})
const headline = (type: string, data: JsonObject, base: JsonObject | null = null) =>
  changeWords({ record: record(type, data), base: base && record(type, base) }, () => null).headline

test('what was said is told by its words, not as a record that was added', () => {
  expect(headline('thread', { title: '#photo' })).toBe('Opened the conversation “Photo team”')
  expect(headline('message', { text: 'The cake is here' })).toBe('Wrote “The cake is here”')
  expect(headline('message', { text: '', replaces: 'x' })).toBe('Took a message back')
  expect(headline('message', { text: 'Four', replaces: 'x' })).toBe('Corrected a message to “Four”')
  expect(headline('message', { text: 'a'.repeat(80) })).toHaveLength('Wrote “”'.length + 60)
  const asked = { text: 'To the garden', state: 'asked' }
  expect(headline('broadcast', asked)).toBe('Asked to announce “To the garden”')
  expect(headline('broadcast', { ...asked, state: 'sent' }, asked)).toBe(
    'Announced “To the garden”',
  )
  expect(headline('broadcast', { ...asked, state: 'declined' }, asked)).toBe(
    'Declined to announce “To the garden”',
  )
  expect(headline('incidentEntry', { kind: 'called', text: 'On the way' })).toBe(
    'Telephoned about the emergency: “On the way”',
  )
  expect(headline('incidentEntry', { kind: 'escalated' })).toBe('Called everybody again')
})
