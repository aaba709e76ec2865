import { expect, test } from 'vitest'
import { decisionWords } from './decisions.ts'

const now = new Date(2027, 5, 12, 18, 0).getTime()
const today = new Date(2027, 5, 12, 14, 2).getTime()
const earlier = new Date(2027, 4, 3, 9, 5).getTime()

test('two times are named as times, anything else by what it is', () => {
  const { reason } = decisionWords
  expect(reason('overlap', 'Zeit', 2)).toBe('Zwei Zeiten wurden genannt.')
  expect(reason('protected', 'Titel', 3)).toBe('Mehrere Werte wurden genannt: Titel.')
  expect(reason('overlap', 'wer es sieht', 2)).toBe('Zwei Werte wurden genannt: wer es sieht.')
  expect(reason('fork', 'Entscheidung', 2)).toBe('Zwei Antworten wurden gegeben.')
})

test('whoever decided is spoken to where it is oneself', () => {
  const { settled, hand, cause, automatic } = decisionWords
  expect(settled.by('Du', '15:30', today, now)).toBe('Du hast um 14:02 entschieden: 15:30')
  expect(settled.laterEdit('Lena', '15:30', earlier, now)).toBe(
    'Lena hat es am 3. Mai um 09:05 geändert: 15:30',
  )
  expect(hand.asked('Du', 'Lena', today, now)).toBe('Du wurdest um 14:02 von Lena gefragt')
  expect(hand.asked('Maya', 'Du', today, now)).toBe('Maya wurde um 14:02 von dir gefragt')
  expect(cause.apply('Du')).toBe('Alles von dir nehmen')
  expect(cause.reason(['Du', 'Lena'], 3)).toBe('Alle 3 geändert von dir und Lena.')
  expect(automatic.joined(['Lena', 'Du'])).toBe('Was von Lena und dir kam, wurde zusammengefügt.')
})

test('a value that is too long to say is somebody’s version', () => {
  const { replaced } = decisionWords.automatic
  expect(replaced({ name: 'Lena', value: '18:40' }, { name: 'Du', value: null })).toBe(
    '18:40 von Lena ersetzt deine Fassung',
  )
  expect(replaced({ name: 'Du', value: null }, { name: 'Lena', value: null })).toBe(
    'Deine Fassung ersetzt die Fassung von Lena',
  )
})

test('one of several people decides, however many may', () => {
  expect(decisionWords.othersDecide([])).toBe('Das entscheidet, wer den Tag leitet.')
  expect(decisionWords.othersDecide(['Lena', 'Noah', 'Maya'])).toBe(
    'Das entscheidet Lena, Noah oder Maya.',
  )
})

test('how far several people moved things stands after each name', () => {
  const shifts = [
    { name: 'Du', by: 30 },
    { name: 'Lena', by: -65 },
    { name: 'Noah', by: 0 },
  ]
  expect(decisionWords.cause.shifts(shifts)).toBe(
    'Du: 30 Min. später; Lena: 1 Std. 5 Min. früher; Noah: nicht verschoben.',
  )
})
