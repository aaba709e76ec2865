import { expect, test } from 'vitest'
import { openSmallWorld, row } from './testing/smallWorld.ts'

test('R2 CAR2 what a device took back stays taken back, though another brought its edit before, upon the base of then', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const sent = maya.edit(moment, { title: 'First look' })
  // Handed on while the answer to the first edit was still on its way.
  const handed = maya.edit(sent, { notes: 'By the oak.' })
  const { notes: _notes, ...without } = handed.data
  const undone = { ...maya.edit(sent, { durationMin: 45 }), data: { ...without, durationMin: 45 } }
  await maya.push(row(sent, moment))
  await maya.push(row(handed, moment))
  await maya.push(row(undone, sent))
  const last = world.store.history(scope).findLast(({ id }) => id === moment.id)?.state
  expect(last?.data).toMatchObject({ title: 'First look', durationMin: 45 })
  expect(last?.data).not.toHaveProperty('notes')
})

test('R2 what others wrote since stays: only what the device itself had said is on the way to its row', async () => {
  const world = openSmallWorld()
  const [maya, tom] = [world.device('Maya'), world.device('Tom')]
  const { scope, moment } = await world.wedding(maya, [[tom, 'coordinator']])
  const sent = maya.edit(moment, { title: 'First look' })
  const handed = maya.edit(sent, { notes: 'By the oak.' })
  await maya.push(row(sent, moment))
  await maya.push(row(handed, moment))
  await tom.push(row(tom.edit(handed, { durationMin: 60 }), handed))
  await maya.push(row(maya.edit(sent, { title: 'First look at last' }), sent))
  const last = world.store.history(scope).findLast(({ id }) => id === moment.id)?.state
  expect(last?.data).toMatchObject({ title: 'First look at last', durationMin: 60 })
})
