import { afterEach, expect, test } from 'vitest'
import { preference, type PreferenceData } from '#shared/schema/preference.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { fakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { longUnsent, wantsSynced } from './longUnsent.ts'
import { runPass } from './pass.ts'
import { writeMany } from './write.ts'
import { createOp } from './writeOp.ts'

afterEach(closeDevices)

const HOUR = 3_600_000

test('what waited for more than an hour is counted, and what was sent since is not', async () => {
  const device = await testDevice()
  await testWedding(device.replica)
  const from = device.edge.time
  expect(await longUnsent(device.replica, from + HOUR / 2)).toBe(0)
  const count = await longUnsent(device.replica, from + 2 * HOUR)
  expect(count).toBeGreaterThan(1)
  await runPass(device.replica, device.passDeps(fakeServer()))
  expect(await longUnsent(device.replica, from + 2 * HOUR)).toBe(0)
})

test('a person who turned it off, or has quiet hours now, is not told that all is sent', async () => {
  const wants = async (wishes: PreferenceData, now: number) => {
    const device = await testDevice()
    const op = createOp(preference, userScope(maya), maya, wishes)
    written(await writeMany(device.replica, [op]))
    const answer = await wantsSynced(device.replica, now)
    await closeDevices()
    return answer
  }
  const noon = Date.parse('2026-06-20T12:00:00Z')
  const quiet = { from: 22 * 60, to: 7 * 60, zone: 'UTC' }
  expect(await wants({}, noon)).toBe(true)
  expect(await wants({ muted: { moved: true }, quiet }, noon)).toBe(true)
  expect(await wants({ muted: { synced: true } }, noon)).toBe(false)
  expect(await wants({ quiet }, noon + 11 * HOUR)).toBe(false)
})
