import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

const siblings = z.array(z.object({ at: z.string() }))

/** Maya plans, Ruth is of the couple; both change the one moment, not knowing of each other. */
async function wedding(choices: JsonObject) {
  const world = openSmallWorld()
  const [maya, ruth] = [world.device('Maya'), world.device('Ruth')]
  const made = await world.wedding(maya, [[ruth, 'couple']])
  if (Object.keys(choices).length > 0) {
    await maya.push(row(maya.edit(made.wedding, choices), made.wedding))
  }
  return { ...made, world, maya, ruth }
}

async function bothRename(choices: JsonObject) {
  const { maya, ruth, moment } = await wedding(choices)
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  const answer = await ruth.push(row(ruth.edit(moment, { title: 'Wedding' }), moment))
  return { title: answer.conflicts[0]?.data['title'], card: answer.results[moment.id]?.conflict }
}

test('CON6 what the wedding chose holds for the next push', async () => {
  const declared = await bothRename({})
  expect(declared.title).toBe('Wedding')
  expect(declared.card?.data['decidedBy']).toBe(undefined)
  const ranked = await bothRename({
    strategies: { momentWords: { use: 'rank' } },
    hierarchy: [['planner'], ['couple']],
  })
  expect(ranked.title).toBe('Vows')
  expect(ranked.card?.data).toMatchObject({ status: 'auto', decidedBy: { strategy: 'rank' } })
})

test('CON6 an accepted rule decides, and its id is in the card', async () => {
  const rule = { group: 'momentWords', take: 'planner', over: 'couple', by: 'x', since: 1 }
  const { title, card } = await bothRename({ rules: { r1: { ...rule, until: 2_000_000_000_000 } } })
  expect(title).toBe('Vows')
  expect(card?.data).toMatchObject({ status: 'auto', decidedBy: { rule: 'r1' } })
})

test('CON6 choices in the same request hold for the rows after them', async () => {
  const { maya, ruth, wedding: record, moment } = await wedding({})
  await ruth.push(row(ruth.edit(moment, { title: 'Wedding' }), moment))
  const asks = maya.edit(record, { strategies: { momentWords: { use: 'ask' } } })
  const answer = await maya.push(
    row(asks, record),
    row(maya.edit(moment, { title: 'Vows' }), moment),
  )
  expect(answer.results[moment.id]?.conflict?.data).toMatchObject({
    status: 'open',
    decidedBy: { strategy: 'ask' },
  })
})

test('CON4 a decision for both is applied like any other', async () => {
  const { maya, ruth, scope, moment, world } = await wedding({
    strategies: { momentWords: { use: 'ask' } },
  })
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  const answer = await ruth.push(row(ruth.edit(moment, { title: 'Rings' }), moment))
  const card = answer.results[moment.id]?.conflict
  const both = maya.record(scope, 'resolution', {
    conflict: card?.id ?? '',
    record: moment.id,
    path: 'title',
    choice: 'both',
    value: 'Vows / Rings',
    sees: siblings.parse(card?.data['siblings']).map(({ at }) => at),
  })
  await maya.push(row(both))
  const last = (id: string) =>
    [...world.store.history(scope)].findLast((one) => one.id === id)?.state.data
  expect(last(moment.id)).toMatchObject({ title: 'Vows / Rings' })
  expect(last(card?.id ?? '')).toMatchObject({
    status: 'resolved',
    resolution: { choice: 'both', value: 'Vows / Rings' },
  })
})

test('CON7 a base that history does not know is the word of its sender only: what differs is asked about', async () => {
  const { maya, ruth, moment } = await wedding({})
  await maya.push(row(maya.edit(moment, { title: 'Vows' }), moment))
  const forgotten = ruth.edit(moment, {})
  const answer = await ruth.push(
    row(ruth.edit(forgotten, { title: 'Wedding', location: 'Barn' }), forgotten),
  )
  expect(answer.conflicts[0]?.data).toMatchObject({ title: 'Vows', location: 'Barn' })
  expect(answer.results[moment.id]?.conflict?.data).toMatchObject({
    path: 'title',
    status: 'open',
    reason: 'late',
  })
})
