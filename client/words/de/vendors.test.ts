import { expect, test } from 'vitest'
import { briefText, spanWords, stageName, vendorKindName, vendorWords } from './vendors.ts'

test('a stage keeps its nouns large in the middle of a sentence', () => {
  const { overview, stage } = vendorWords
  expect(overview.count(2, stageName('florist', 'arrived'))).toBe('2 vor Ort')
  expect(stage.changed('Hedge & Bloom', stageName('florist', 'working'))).toBe(
    'Hedge & Bloom: im Einsatz.',
  )
  expect(stage.next(stageName('transport', 'ready'))).toBe('Melden: eingestiegen')
})

test('a kind that somebody typed is shown as it was typed', () => {
  expect(vendorKindName('florist')).toBe('Floristik')
  expect(vendorKindName('Kinderbetreuung')).toBe('Kinderbetreuung')
})

test('the message to a replacement says when, where and what', () => {
  expect(
    briefText({
      couple: 'Harriet und Jonah',
      date: '2027-06-12',
      places: ['Scheune, Am Anger 3'],
      call: '14:30',
      until: '23:00',
      moments: ['16:00 Sektempfang'],
      needs: undefined,
    }),
  ).toBe(
    [
      'Hochzeit von Harriet und Jonah, 12. Juni 2027',
      'Scheune, Am Anger 3',
      'Bitte sei um 14:30 da',
      'Bis 23:00',
      '',
      'Dein Teil:',
      '16:00 Sektempfang',
    ].join('\n'),
  )
  expect([45, 180, 150].map(spanWords)).toEqual(['45 Min.', '3 Std.', '2 Std. 30 Min.'])
})
