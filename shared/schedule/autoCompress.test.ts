import { expect, test } from 'vitest'
import { autoCuts } from './autoCompress.ts'
import type { DayPlan } from './project.ts'

const day = (late: number): DayPlan => ({
  items: [
    {
      id: 'portraits',
      lane: 'main',
      order: 'a',
      durationMin: 30,
      minDurationMin: 20,
      timing: { mode: 'at', at: 840 },
    },
    {
      id: 'dinner',
      lane: 'main',
      order: 'b',
      durationMin: 90,
      timing: { mode: 'at', at: 870 },
      pin: true,
    },
  ],
  facts: new Map([['portraits', { expectedStart: 840 + late }]]),
})

test('a small delay is taken without asking, within what the wedding allows', () => {
  expect(autoCuts(day(4), 5)).toEqual([{ item: 'portraits', minutes: 4 }])
  expect(autoCuts(day(5), 5)).toEqual([{ item: 'portraits', minutes: 5 }])
})

test('one minute more is asked, and so is what no cut can keep', () => {
  expect(autoCuts(day(6), 5)).toEqual([])
  expect(autoCuts(day(12), 60)).toEqual([])
  expect(autoCuts(day(4), 0)).toEqual([])
})
