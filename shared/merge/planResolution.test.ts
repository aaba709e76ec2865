import { expect, test } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { exampleId as uuid } from '#shared/schema/testing/exampleId.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import { overlayDecisions, type Choice, planResolution, valueInForce } from './planResolution.ts'

const at = (who: number) => `01800000000000-0000-00000000000${who}`
const sibling = (who: number) => ({
  at: at(who),
  by: uuid(90 + who),
  role: 'planner',
  device: 'phone',
  receivedAt: 1,
})
const card: ConflictData = {
  ...(EXAMPLES['conflict']?.[0] as ConflictData),
  siblings: [{ ...sibling(1), value: 1 }, { ...sibling(2), value: 2 }, sibling(3)],
}

test('a choice names every value that the card showed', () => {
  const chosen = planResolution(uuid(7), card, { kind: 'sibling', at: at(2) })
  expect(chosen).toEqual({
    conflict: uuid(7),
    record: card.record,
    path: 'timing',
    choice: 'sibling',
    value: 2,
    sees: [at(1), at(2), at(3)],
  })
  expect(resolution.data.safeParse(chosen).success).toBe(true)
})

test('the absence that somebody chose stays an absence', () => {
  const about = { conflict: uuid(7), record: card.record, path: 'timing' }
  const sees = [at(1), at(2), at(3)]
  const chosen = (choice: Choice) => planResolution(uuid(7), card, choice)
  expect(chosen({ kind: 'sibling', at: at(3) })).toStrictEqual({
    ...about,
    sees,
    choice: 'sibling',
  })
  expect(chosen({ kind: 'none' })).toStrictEqual({ ...about, sees, choice: 'custom' })
})

test("a value of somebody's own is given as such", () => {
  expect(planResolution(uuid(7), card, { kind: 'custom', value: 9 })).toMatchObject({
    choice: 'custom',
    value: 9,
  })
})

test('a value that is not on the card cannot be chosen', () => {
  expect(planResolution(uuid(7), card, { kind: 'sibling', at: at(9) })).toBe(null)
})

test('a device shows its own decision at once', () => {
  const decide = (path: string, value?: number) => {
    const about = { conflict: uuid(7), record: card.record, path, choice: 'custom' as const }
    return { ...about, sees: [], ...(value === undefined ? {} : { value }) }
  }
  const record = { data: { places: { barn: { label: 'a', at: 1 } }, x: 1 }, deleted: false }
  expect(overlayDecisions(record, [decide('places/barn/at', 5), decide('x')])).toEqual({
    data: { places: { barn: { label: 'a', at: 5 } } },
    deleted: false,
  })
  expect(overlayDecisions(record, [decide('_deleted')]).deleted).toBe(true)
  expect(overlayDecisions({ ...record, deleted: true }, [decide('_deleted', 1)]).deleted).toBe(
    false,
  )
})

test('what counts meanwhile: the decision, else the sibling or the agreed value', () => {
  const decision = planResolution(uuid(7), card, { kind: 'custom', value: 9 })
  expect(valueInForce(card, decision)).toEqual({ value: 9 })
  expect(valueInForce(card, null)).toEqual(card.agreed)
  expect(valueInForce({ ...card, inForce: { at: at(2) } }, null)).toEqual({ value: 2 })
  expect(valueInForce({ ...card, inForce: { at: at(3) } }, null)).toStrictEqual({})
  expect(valueInForce({ ...card, inForce: { at: at(9) } }, null)).toStrictEqual({})
  expect(valueInForce({ ...card, inForce: 'merged' }, null)).toBe(null)
})

test('on a settled card its decision counts, one that was made here before it', () => {
  const { resolution: _none, ...open } = card
  const settled: ConflictData = {
    ...open,
    status: 'resolved',
    resolution: { choice: 'custom', by: uuid(90), at: at(2), value: 5 },
  }
  expect(valueInForce(settled, null)).toEqual({ value: 5 })
  const here = planResolution(uuid(7), card, { kind: 'custom', value: 9 })
  expect(valueInForce(settled, here)).toEqual({ value: 9 })
})
