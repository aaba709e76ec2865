import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { mergeText } from '../prose/mergeText.ts'
import { createDice, type Dice } from './testing/dice.ts'

/**
 * What two edits of one text came to, word for word. As with the other vectors, whoever changes one on
 * purpose (vitest -u) changes what two builds side by side show.
 */
const SENTENCES = [
  'Anna brings the rings at 14:00.',
  'Ben does not sing; he plays the harp, the flute and two drums.',
  'Bring water, tables and 2 chairs to the lawn by noon!',
  'The car costs $100, or €90 with Dr. Maya.',
  'Call +43 660 123 456 or write to maya@example.org.',
  '花嫁は正午に到着します。',
  'Park behind the old barn\r\nnear gate 7.\n\nThen walk.',
  'Café “Élan” — 3 pm – 5 pm, 20 % off…',
]
const WORDS = ['roses', '15:30', 'not', 'Maya', '$150', 'two', ', cake', 'é', '👨‍👩‍👧', '\n', '.', '']

function written(dice: Dice): string {
  return Array.from({ length: dice(5) }, () => SENTENCES[dice(SENTENCES.length)]).join(
    dice(3) === 0 ? '\n' : ' ',
  )
}

function edited(dice: Dice, base: string): string {
  const words = base.split(' ')
  for (let edit = 0; edit < dice(4); edit += 1) {
    const put = Array.from({ length: dice(3) }, () => WORDS[dice(WORDS.length)] ?? '')
    words.splice(dice(words.length + 1), dice(3), ...put)
  }
  if (dice(8) === 0) words.push(SENTENCES[dice(SENTENCES.length)] ?? '')
  if (dice(12) === 0) words.unshift(SENTENCES[dice(SENTENCES.length)] ?? '')
  return dice(25) === 0 ? written(dice) : words.join(' ')
}

const CASES = 1_200
const BATCH = 60
test.each(Array.from({ length: CASES / BATCH }, (_, index) => index * BATCH))(
  'M3 M7 texts %i and the next come to the same words in every build',
  (start) => {
    const digests = Array.from({ length: BATCH }, (_, index) => {
      const dice = createDice(start + index)
      const base = written(dice)
      const [mine, theirs] = [edited(dice, base), edited(dice, base)]
      const told = (['mine', 'theirs', 'both'] as const).map((shown) =>
        mergeText({ base, mine, theirs, first: dice(2) === 0 ? 'mine' : 'theirs', shown }),
      )
      return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 10)
    })
    expect(digests.join(' ')).toMatchSnapshot()
  },
)
