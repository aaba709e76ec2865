import { expect, test } from 'vitest'
import { fieldWords, refusalWords } from './refusals.ts'

test('a field is named without an article, a type where there is none', () => {
  expect(fieldWords('timelineItem', 'title')).toBe('Titel')
  expect(fieldWords('wedding', 'places/x/label')).toBe('Orte')
  expect(fieldWords('timelineItem', null)).toBe('Programmpunkt')
  expect(fieldWords('fromTheFuture', 'x')).toBe('Eintrag')
})

test('what was refused says what happened, then what is safe', () => {
  expect(
    refusalWords({
      reason: 'notAllowed',
      id: 'x',
      type: 'timelineItem',
      fields: ['title', 'notes'],
    }),
  ).toBe('Deine Rolle darf das nicht ändern: Titel und Notizen. Nichts wurde geändert.')
  expect(refusalWords({ reason: 'notAllowed', id: 'x', type: 'vendor', fields: ['*'] })).toBe(
    'Deine Rolle darf das nicht ändern: Dienstleister. Nichts wurde geändert.',
  )
})
