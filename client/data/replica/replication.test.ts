import { afterEach, describe, expect, test } from 'vitest'
import { closeDevices, maya, noah, testDevice } from '../testing/testReplica.ts'
import { stored, testWedding, written } from '../testing/testWedding.ts'
import { fakeServer } from '../testing/fakeServer.ts'
import { LinkError } from './linkError.ts'
import { runPass } from './pass.ts'
import { writeMany } from './write.ts'
import { memberOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

describe('a pass', () => {
  test('sends what was made offline once, names its claim, and leaves nothing waiting', async () => {
    const device = await testDevice()
    const server = fakeServer()
    const { scope } = await testWedding(device.replica)
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(4)

    await runPass(device.replica, device.passDeps(server))
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toEqual([])
    expect(server.records.size).toBe(4)
    expect(server.pushes.map(({ rows }) => rows.length)).toEqual([4])
    expect(server.pushes[0]?.claims).toEqual({ [scope]: 'planner' })

    await runPass(device.replica, device.passDeps(server))
    expect(server.pushes).toHaveLength(1)
    expect(server.inFlight.most).toBe(1)
  })
})
