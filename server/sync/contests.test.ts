import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openSmallWorld, row } from './testing/smallWorld.ts'

const sibling = z.array(z.object({ at: z.string() }))
const atsOf = (siblings: unknown) => sibling.parse(siblings).map(({ at }) => at)

async function contested() {
  const world = openSmallWorld()
  const [maya, tom, ruth] = [world.device('Maya'), world.device('Tom'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [ruth, 'couple'],
  ])
  const hers = maya.edit(moment, { timing: { mode: 'at', at: 850 } })
  const his = tom.edit(moment, { timing: { mode: 'at', at: 860 } })
  await maya.push(row(hers, moment))
  const answer = await tom.push(row(his, moment))
  const card = answer.results[moment.id]?.conflict
  const stands = answer.conflicts[0]
  if (!card || !stands) throw new Error('no contest was opened')
  return { world, maya, tom, ruth, scope, moment, card, stands }
}

test('CON1 CON2 two pinned times are two siblings, and their author has the card at once', async () => {
  const { world, maya, moment, card, stands } = await contested()
  expect(card.data).toMatchObject({ record: moment.id, path: 'timing', status: 'open' })
  const third = maya.edit(moment, { timing: { mode: 'at', at: 870 } })
  const joined = await maya.push(row(third, moment))
  expect(joined.results[moment.id]?.conflict?.id).toBe(card.id)
  const conflicts = [...world.store.history(stands.scope)].filter(
    ({ state }) => state.type === 'conflict',
  )
  expect(new Set(conflicts.map(({ id }) => id)).size).toBe(1)
})

test('CON3 P5 LIV3 who may no longer see the moment no longer sees its questions', async () => {
  const { world, tom, ruth, card, stands } = await contested()
  const before = await ruth.pull()
  expect(before.documents.map(({ id }) => id)).toContain(card.id)
  await tom.push(row(tom.edit(stands, { visibility: 'private' }), stands))
  const after = await ruth.pull(before.checkpoint)
  expect(after.documents.find(({ id }) => id === card.id)).toMatchObject({
    _deleted: true,
    data: {},
  })
  // Listeners are told who could see it before, so that a delta carries the tombstone.
  const told = world.committed.at(-1)?.changes.find(({ stored }) => stored.record.id === card.id)
  expect(told?.audienceBefore).toContain('role:couple')
  expect(told?.stored.audience).not.toContain('role:couple')
})

test('CON4 CON5 a decision is an edit that has seen the siblings it names; of two the first stands', async () => {
  const { world, maya, tom, scope, moment, card } = await contested()
  const decide = (by: typeof maya, at: number, sees = atsOf(card.data['siblings'])) =>
    by.record(scope, 'resolution', {
      conflict: card.id,
      record: moment.id,
      path: 'timing',
      choice: 'custom',
      value: { mode: 'at', at },
      sees,
    })
  const third = maya.edit(moment, { timing: { mode: 'at', at: 870 } })
  await maya.push(row(third, moment))
  // Tom has not seen Maya's third value: the question stays.
  await tom.push(row(decide(tom, 855)))
  const stillOpen = [...world.store.history(scope)].findLast(({ id }) => id === card.id)
  expect(stillOpen?.state.data['status']).toBe('open')
  const all = atsOf(stillOpen?.state.data['siblings'])
  await tom.push(row(decide(tom, 856, all)))
  await maya.push(row(decide(maya, 857, all)))
  const last = (id: string) =>
    [...world.store.history(scope)].findLast((one) => one.id === id)?.state
  expect(last(card.id)?.data['status']).toBe('resolved')
  expect(last(moment.id)?.data['timing']).toEqual({ mode: 'at', at: 856 })
})

test('CON4 who may not write the field may not decide it, nor settle it on what stands', async () => {
  const { world, ruth, scope, moment, card } = await contested()
  const stands = world.store.history(scope).findLast((one) => one.id === moment.id)?.state
  for (const value of [{ mode: 'at', at: 1 }, stands?.data['timing'] ?? null]) {
    const decision = ruth.record(scope, 'resolution', {
      conflict: card.id,
      record: moment.id,
      path: 'timing',
      choice: 'custom',
      value,
      sees: atsOf(card.data['siblings']),
    })
    expect((await ruth.push(row(decision))).results[decision.id]?.code).toBe('FORBIDDEN')
  }
})

test('CON4 a decision that was taken back before it was sent decides nothing', async () => {
  const { world, maya, scope, moment, card } = await contested()
  const decision = maya.record(scope, 'resolution', {
    conflict: card.id,
    record: moment.id,
    path: 'timing',
    choice: 'custom',
    value: { mode: 'at', at: 875 },
    sees: atsOf(card.data['siblings']),
  })
  await maya.push(row({ ...decision, _deleted: true }))
  const last = (id: string) =>
    [...world.store.history(scope)].findLast((one) => one.id === id)?.state
  expect(last(moment.id)?.data['timing']).toEqual({ mode: 'at', at: 850 })
  expect(last(card.id)?.data['status']).toBe('open')
})

test('CON4 M12 a decision has not seen what a text took in after its last candidate', async () => {
  const world = openSmallWorld()
  const [maya, tom, ruth] = [world.device('Maya'), world.device('Tom'), world.device('Ruth')]
  const { scope, moment } = await world.wedding(maya, [
    [tom, 'coordinator'],
    [ruth, 'coordinator'],
  ])
  const his = tom.edit(moment, { notes: 'Candles.' })
  await tom.push(row(his, moment))
  const answer = await maya.push(row(maya.edit(moment, { notes: 'Torches.' }), moment))
  const card = answer.results[moment.id]?.conflict
  if (!card) throw new Error('no contest was opened')
  // Tom goes on writing where he was; his clock is behind, so the text's origin stays Maya's edit.
  const more = {
    ...tom.edit(his, { notes: 'Candles. Matches.' }),
    at: `${his.at.slice(0, 15)}0001-${tom.replica}`,
  }
  await tom.push(row(more, his))
  const decision = ruth.record(scope, 'resolution', {
    conflict: card.id,
    record: moment.id,
    path: 'notes',
    choice: 'sibling',
    value: 'Torches.',
    sees: atsOf(card.data['siblings']),
  })
  await ruth.push(row(decision))
  const last = [...world.store.history(scope)].findLast(({ id }) => id === card.id)
  expect(last?.state.data['status']).not.toBe('resolved')
  expect(JSON.stringify(last?.state.data['siblings'])).toContain('Matches.')
})
