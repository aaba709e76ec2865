import { expect, test } from 'vitest'
import { textDifference, withoutMiddles } from './textDifference.ts'

const marked = (text: string, other: string) =>
  textDifference(text, other)
    ?.map((one) => (one.isShared ? one.text : `[${one.text}]`))
    .join('')

test('what both versions share is plain, the words that differ are marked', () => {
  const lena = 'The quartet plays in the garden until six.'
  const maya = 'The quartet plays in the orangery until seven.'
  expect(marked(lena, maya)).toBe('The quartet plays in the [garden] until [six].')
  expect(marked(maya, lena)).toBe('The quartet plays in the [orangery] until [seven].')
})

test('an amount is one word, and neighbours that differ are one mark', () => {
  expect(marked('It costs €150 in all, paid before.', 'It costs $100 in all, paid before.')).toBe(
    'It costs [€150] in all, paid before.',
  )
  expect(marked('Ask for Anna Lee at the gate.', 'Ask for Ben Cole at the gate.')).toBe(
    'Ask for [Anna Lee] at the gate.',
  )
})

test('the stretches are the text, whatever is in it', () => {
  const text = 'Zoë’s  bouquet:\n\n– 12 roses 🌹, “white”\t(no lilies)'
  const parts = textDifference(text, text.replace('12', '14'))
  expect(parts?.map((one) => one.text).join('')).toBe(text)
})

test('two texts that share next to nothing are not marked at all', () => {
  expect(textDifference('Bring the rings to the vestry.', 'No flash during the vows!')).toBeNull()
})

test('long stretches that both have are cut between the differences', () => {
  const long = 'word '.repeat(60)
  const parts = textDifference(`${long}six ${long}`, `${long}seven ${long}`) ?? []
  const shown = withoutMiddles(parts, 40)
  expect(shown[0]).toBeNull()
  expect(shown.at(-1)).toBeNull()
  expect(shown).toContainEqual({ text: 'six', isShared: false })
  expect(shown.reduce((sum, one) => sum + (one?.text.length ?? 1), 0)).toBeLessThan(100)
})
