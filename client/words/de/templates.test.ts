import { expect, test } from 'vitest'
import { partCountWords, startWords, templateWords } from './templates.ts'

const label = (name: string) => (name === 'ceremonyStart' ? 'Beginn der Trauung' : null)

test('a start that hangs on a question names it in quotes, whatever its gender', () => {
  const at = (offsetMin: number, variable = 'ceremonyStart') =>
    startWords({ variable, offsetMin }, label)
  expect(at(0)).toBe('bei „Beginn der Trauung“')
  expect(at(-90)).toBe('90 Minuten vor „Beginn der Trauung“')
  expect(at(1)).toBe('1 Minute nach „Beginn der Trauung“')
  expect(at(-180)).toBe('3 Std. vor „Beginn der Trauung“')
  expect(at(-90, 'gone')).toBe('90 Minuten vor {gone}')
})

test('parts are counted, one and many', () => {
  expect(partCountWords({ sections: 1, moments: 18, shots: 0, tasks: 1 })).toBe(
    '1 Abschnitt · 18 Programmpunkte · 1 Aufgabe',
  )
  expect(partCountWords({ sections: 0, moments: 0, shots: 0, tasks: 0 })).toBe(null)
  expect([-14, -1, 0, 2].map(templateWords.tasks.due)).toEqual([
    '14 Tage vorher',
    '1 Tag vorher',
    'am Tag',
    '2 Tage danach',
  ])
})
