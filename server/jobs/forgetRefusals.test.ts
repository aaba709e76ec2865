import { expect, test } from 'vitest'
import { openSmallWorld, row } from '../sync/testing/smallWorld.ts'
import { createForgetRefusals } from './forgetRefusals.ts'

test('O5 what was refused stays as long as it is to be held, and goes after that', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { moment } = await world.wedding(maya)
  await maya.push(row(maya.edit(moment, { durationMin: -5 }), moment))
  const job = createForgetRefusals({
    store: world.store,
    keepMs: 1_000,
    now: () => world.clock.now,
    onFailed: (_scope, error) => expect.unreachable(String(error)),
  })
  expect(await job.run()).toBe(0)
  world.clock.now += 1_001
  expect(await job.run()).toBe(1)
  expect(await job.run()).toBe(0)
})
