import { expect, test } from 'vitest'
import { statusFrom, type SyncFacts } from '../data/syncStatus.ts'
import { syncWords } from './sync.ts'

const calm: SyncFacts = {
  connection: { state: 'live' },
  known: true,
  pending: 0,
  sending: 0,
  refused: 0,
  decisions: 0,
  lastContact: {},
  lastServerContact: 1,
  problems: [],
}
const sentence = (facts: Partial<SyncFacts>) =>
  syncWords.sentence(statusFrom({ ...calm, ...facts }), 'phone')

test('what has not been read yet is not called saved', () => {
  expect(statusFrom({ ...calm, known: false }).chip).toEqual({ kind: 'reading' })
  expect(sentence({ known: false })).toBe('Looking what waits on this phone.')
})

test('the sentence on top says the most urgent truth first', () => {
  expect(sentence({})).toBe('Everything is saved and shared.')
  expect(sentence({ files: 2 })).toBe(
    'Everything written is shared. 2 photos and documents are still only on this phone.',
  )
  expect(sentence({ pending: 3, connection: { state: 'offline' } })).toBe(
    '3 changes wait for signal. They are safe on this phone.',
  )
  expect(sentence({ pending: 3, refused: 2 })).toBe(
    'Two changes were not accepted. Their text is safe here.',
  )
  expect(sentence({ pending: 3, refused: 2, problems: ['storageFull'] })).toMatch(/no room left/)
})

test('it never promises that something is shared while it waits, nor signal where the fault is elsewhere', () => {
  expect(sentence({ pending: 1 })).not.toContain('shared')
  const fault = sentence({ pending: 1, problems: ['serverError'] })
  expect(fault).toBe('1 change waits until WedSync is well again. It is safe on this phone.')
  const out = sentence({ pending: 1, connection: { state: 'refused', reason: 'signedOut' } })
  expect(out).not.toContain('signal')
  expect(sentence({ lastServerContact: null })).not.toContain('shared')
})
