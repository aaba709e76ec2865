import { expect, test } from 'vitest'
import { historyWords } from './history.ts'

const now = new Date(2027, 5, 12, 20, 0).getTime()

test('a moment is told by how near it is, and within a sentence in small letters', () => {
  const { moment, then } = historyWords
  const today = new Date(2027, 5, 12, 18, 2).getTime()
  expect(moment(today, now)).toBe('Heute, 18:02')
  expect(moment(new Date(2027, 5, 9, 18, 2).getTime(), now)).toBe('Mittwoch, 18:02')
  expect(moment(new Date(2026, 10, 20, 7, 5).getTime(), now)).toBe(
    'Freitag, 20. November 2026, 07:05',
  )
  expect(then.kept(today, now)).toBe('Auf diesem Gerät seit heute, 18:02.')
})

test('what bringing back would do is counted in whole sentences', () => {
  const { counts, since } = historyWords.restore
  expect(counts(1, 0, 0)).toBe('1 Eintrag ändert sich.')
  expect(counts(3, 1, 2)).toBe(
    '3 Einträge ändern sich, 1 kommt zurück und 2 kommen in den Papierkorb.',
  )
  expect(counts(0, 0, 0)).toBe('Nichts würde sich ändern.')
  expect(since([{ name: 'dir', count: 1 }])).toBe(
    'Seither kam 1 Änderung von dir. Was noch dazukommt, wird zusammengefügt.',
  )
  expect(
    since([
      { name: 'Maya', count: 3 },
      { name: 'dir', count: 1 },
    ]),
  ).toContain('Seither kamen 3 Änderungen von Maya und 1 Änderung von dir.')
})

test('one thing and several that stay as they are take their own forms', () => {
  const { leftWhy } = historyWords.restore
  expect(leftWhy.unsure(1)).toBe(
    '1 Eintrag, der damals vielleicht nur nicht für dich zu sehen war.',
  )
  expect(leftWhy.unsure(2)).toBe(
    '2 Einträge, die damals vielleicht nur nicht für dich zu sehen waren.',
  )
  expect(historyWords.bin.restoredMore('Trauung', 1)).toBe(
    'Wieder da: Trauung, mit 1 Eintrag dazu.',
  )
  expect(historyWords.bin.restoredMore('Trauung', 1200)).toBe(
    'Wieder da: Trauung, mit 1.200 Einträgen dazu.',
  )
})
