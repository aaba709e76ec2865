import { expect, test } from 'vitest'
import { changeSentence, type ChangeFacts } from './daySentence.ts'

const nothing: ChangeFacts = {
  holds: [],
  gives: [],
  cuts: [],
  breaks: [],
  passes: [],
  moves: 0,
  vendors: 0,
}

test('what stays comes first, then what gives, then who hears of it', () => {
  expect(
    changeSentence({
      ...nothing,
      holds: [{ title: 'Dinner (kitchen fires mains at 15:50)', at: 930 }],
      gives: [{ title: 'Room flip', minutes: 10 }],
      moves: 3,
      vendors: 4,
    }),
  ).toBe('Dinner stays at 15:30; Room flip gives 10 minutes; 4 vendors will be told.')
})

test('where a promise breaks, that is what is said: once for each moment', () => {
  const dinner = { title: 'Dinner', by: 5, at: 1535 }
  const facts: ChangeFacts = {
    ...nothing,
    holds: [{ title: 'Carriages', at: 1600 }],
    cuts: [{ title: 'Confetti', minutes: 1 }],
    breaks: [
      { ...dinner, kind: 'pin' },
      { ...dinner, kind: 'latestStart' },
    ],
    passes: [{ kind: 'limit', what: 'Music off', by: 20 }],
    vendors: 1,
  }
  expect(changeSentence(facts)).toBe(
    'Dinner moves to 01:35 +1, 5 minutes past its fixed time; Music off is passed by 20 minutes; Confetti is cut by 1 minute; 1 vendor will be told.',
  )
  const band = { kind: 'coverage', what: 'The Larks', by: 15 } as const
  expect(changeSentence({ ...nothing, passes: [band] })).toBe(
    'The Larks stays 15 minutes longer than booked.',
  )
  expect(changeSentence({ ...facts, passes: [...facts.passes, band] })).toContain(
    '2 limits are passed',
  )
})

test('nothing of note is said to be nothing', () => {
  expect(changeSentence(nothing)).toBe('Nothing else moves.')
  expect(changeSentence({ ...nothing, moves: 1 })).toBe('1 moment moves later.')
})
