import { expect, test } from 'vitest'
import { boundStates, isNear, type DayBound } from './limits.ts'
import type { ItemFacts, PlanItem } from './planItem.ts'
import { projectDay } from './project.ts'

const moment = (id: string, at: number, durationMin: number): PlanItem => ({
  id,
  lane: id,
  order: id,
  durationMin,
  timing: { mode: 'at', at },
})
const evening = [moment('dance', 1320, 60), moment('last', 1380, 15), moment('pack', 1390, 60)]
const musicOff: DayBound = {
  id: 'music',
  kind: 'limit',
  what: 'Music off',
  at: 1400,
  tell: ['venue'],
  items: null,
}
const states = (facts: Record<string, ItemFacts>, bounds: readonly DayBound[] = [musicOff]) =>
  boundStates(projectDay({ items: evening, facts: new Map(Object.entries(facts)) }).items, bounds)

test('a limit that holds says by how much, and when that is little it is near', () => {
  const [state] = states({})
  expect(state).toMatchObject({ by: 0, room: 5, last: 'last' })
  expect(state && isNear(state, 1350)).toBe(true)
  expect(state && isNear(state, 1200)).toBe(false)
})

test('a limit that is passed says by how much, whose moment it is and who must know', () => {
  expect(states({ last: { expectedEnd: 1420 } })).toMatchObject([
    { what: 'Music off', by: 20, room: 0, last: 'last', tell: ['venue'] },
  ])
})

test('what was planned beyond it, what is over and what is skipped break no limit', () => {
  expect(states({ pack: { expectedStart: 1430 } })).toMatchObject([{ by: 0, last: 'last' }])
  expect(states({ last: { actualStart: 1380, actualEnd: 1420 } })).toMatchObject([
    { by: 0, last: 'dance' },
  ])
  expect(states({ last: { skipped: true } })).toMatchObject([{ by: 0, last: 'dance' }])
})

test('a vendor is bound by their own moments alone, and bounds stand by time', () => {
  const band: DayBound = {
    id: 'band',
    kind: 'coverage',
    what: 'The Larks',
    at: 1380,
    tell: ['band'],
    items: new Set(['dance']),
  }
  expect(states({ dance: { expectedEnd: 1405 } }, [musicOff, band])).toMatchObject([
    { id: 'band', by: 25, last: 'dance' },
    { id: 'music', by: 5, last: 'dance' },
  ])
})
