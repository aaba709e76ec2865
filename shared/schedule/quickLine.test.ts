import { expect, test } from 'vitest'
import { parseQuickLine } from './quickLine.ts'

test.each([
  [
    '15:30 Cake cutting 20 min @ Barn',
    { title: 'Cake cutting', at: 930, durationMin: 20, location: 'Barn' },
  ],
  ['Speeches', { title: 'Speeches', at: null, durationMin: 30, location: '' }],
  ['3 speeches 1h', { title: '3 speeches', at: null, durationMin: 60, location: '' }],
  ['2pm First look 1h 15min', { title: 'First look', at: 840, durationMin: 75, location: '' }],
  ['25:45 – Last bus', { title: 'Last bus', at: 1545, durationMin: 30, location: '' }],
  [
    'First dance 5m @ Marquee @ the lake',
    { title: 'First dance', at: null, durationMin: 5, location: 'Marquee @ the lake' },
  ],
  [
    '15:30 Torte anschneiden 20 Min. @ Scheune',
    { title: 'Torte anschneiden', at: 930, durationMin: 20, location: 'Scheune' },
  ],
  ['14 Uhr: Trauung, 1 Std. 15 Min.', { title: 'Trauung', at: 840, durationMin: 75, location: '' }],
  ['18 Uhr Essen 2 Stunden', { title: 'Essen', at: 1080, durationMin: 120, location: '' }],
  ['3 Reden 10 Minuten', { title: '3 Reden', at: null, durationMin: 10, location: '' }],
])('%s', (text, line) => {
  expect(parseQuickLine(text)).toEqual(line)
})

test.each(['', '   ', '15:30', '@ Barn'])('nothing to call it: "%s"', (text) => {
  expect(parseQuickLine(text)).toBeNull()
})
