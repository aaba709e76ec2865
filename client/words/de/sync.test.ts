import { expect, test } from 'vitest'
import { statusFrom, type SyncFacts } from '../../data/syncStatus.ts'
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

test('one change waits, several changes wait, and both are said to be safe', () => {
  expect(sentence({ pending: 1, connection: { state: 'offline' } })).toBe(
    '1 Änderung wartet auf Empfang. Sie ist auf diesem Handy sicher.',
  )
  expect(sentence({ pending: 3 })).toBe(
    '3 Änderungen warten aufs Senden. Sie sind auf diesem Handy sicher.',
  )
  expect(sentence({ pending: 1, problems: ['serverError'] })).toBe(
    '1 Änderung wartet, bis es WedSync wieder gut geht. Sie ist auf diesem Handy sicher.',
  )
  expect(sentence({ refused: 1 })).toBe(
    'Eine Änderung wurde nicht angenommen. Ihr Text ist hier sicher.',
  )
  expect(sentence({ decisions: 2 })).toBe(
    'Alles ist gespeichert und geteilt. Zwei Entscheidungen warten.',
  )
})

test('a computer is he, a phone and a tablet are it', () => {
  const slow = (device: 'phone' | 'tablet' | 'computer') =>
    syncWords.problem('clockWrong', 180_000, device).split('.')[0]
  expect(slow('phone')).toBe('Dieses Handy geht 3 Min')
  expect(slow('computer')).toBe('Dieser Computer geht 3 Min')
  expect(syncWords.check.button('computer')).toBe('Diesen Computer prüfen')
  expect(syncWords.check.button('tablet')).toBe('Dieses Tablet prüfen')
})

test('a sentence never ends in two points', () => {
  const ended = (outcome: 'mended' | 'notMended') =>
    syncWords.check.repair(outcome, 2, 0, 14 * 60_000)
  expect(ended('mended')).toBe(
    '2 Einträge waren nicht so wie bei WedSync: vor 14 Min. in Ordnung gebracht.',
  )
  expect(ended('notMended')).not.toContain('..')
})
