import { expect, test } from 'vitest'
import { recordId } from '#shared/schema/record/ids.ts'
import { answerId } from '#shared/schema/answerId.ts'
import { dietCounts } from './dietCounts.ts'

const id = (last: string) => `0190a000-0000-7000-8000-${last.padStart(12, '0')}`

test('an answer has one id on every device, another for each question and for each wedding', () => {
  const ids = [
    answerId(id('51'), id('52')),
    answerId(id('51'), id('53')),
    answerId(id('61'), id('52')),
  ]
  expect(new Set([...ids, id('51'), id('61')]).size).toBe(5)
  for (const one of ids) expect(recordId.safeParse(one).success).toBe(true)
  expect(answerId(id('51'), id('52'))).toBe(ids[0])
})

test('one way of writing a diet stands for all', () => {
  expect(
    dietCounts([{ diet: { Vegan: true, nuts: true } }, { diet: { ' vegan': true } }, {}]),
  ).toEqual([
    { diet: 'Vegan', count: 2 },
    { diet: 'nuts', count: 1 },
  ])
})
