import { expect, test } from 'vitest'
import { recordEnvelope, scrubbedTombstone, type RecordEnvelope } from './envelope.ts'
import { recordId } from './ids.ts'
import { scopeId, scopeKind, scopeName, userScope, weddingScope } from './scope.ts'

const ID = '0190a000-0000-7000-8000-000000000001'

const record: RecordEnvelope = {
  id: ID,
  scope: weddingScope(ID),
  type: 'timelineItem',
  data: { title: 'Ceremony' },
  at: '01800000000000-0000-0123456789ab',
  by: ID,
  _deleted: false,
}

test('a scope names its kind and its id', () => {
  expect([scopeKind(weddingScope(ID)), scopeId(weddingScope(ID))]).toEqual(['wedding', ID])
  expect(scopeKind(userScope(ID))).toBe('user')
})

test.each([
  '',
  'wedding:',
  `wedding:${ID.toUpperCase()}`,
  `wedding:${ID},studio:${ID}`,
  ` wedding:${ID}`,
  `wedding:${ID}\n`,
  `party:${ID}`,
  `wedding:${ID.replaceAll('-', '')}`,
  "wedding:0190a000-0000-7000-8000-00000000000'",
])('%j is no scope', (text) => {
  expect(scopeName.safeParse(text).success).toBe(false)
})

test.each(['', ID.toUpperCase(), `${ID}0`, `${ID}\n`, ID.replace('7', '9'), `{${ID}}`, 7, null])(
  '%j is no id',
  (text) => {
    expect(recordId.safeParse(text).success).toBe(false)
  },
)

test('an envelope keeps its members and drops what it does not know', () => {
  expect(recordEnvelope.parse({ ...record, version: 7, _rev: '1-x' })).toEqual(record)
})

test.each([
  ['id', 'x'],
  ['scope', 'wedding:x'],
  ['type', '__proto__'],
  ['type', 'Wedding'],
  ['data', null],
  ['data', []],
  ['at', '2026-11-21T00:00:00Z'],
  ['at', '01800000000000-0000-0123456789AB'],
  ['by', 'Robert'],
  ['_deleted', 'no'],
])('an envelope whose %s is %j is refused', (member, value) => {
  expect(recordEnvelope.safeParse({ ...record, [member]: value }).success).toBe(false)
})

test('a scrubbed tombstone tells nothing but that the id is gone', () => {
  const at = '01800000000001-0000-000000000000'
  const gone = scrubbedTombstone(record, at)
  expect(gone).toEqual({ ...record, data: {}, by: '', at, _deleted: true })
  expect(recordEnvelope.safeParse(gone).success).toBe(true)
})
