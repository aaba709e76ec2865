import { afterEach, expect, test } from 'vitest'
import { fakeLocks } from '../testing/fakeLocks.ts'
import { closeDevices, testDevice } from '../testing/testReplica.ts'
import { startPageSync } from './pageSync.ts'
import { createServerClock } from './serverClock.ts'

afterEach(closeDevices)

test('what must be done alone is done although another window replicates, which then goes on', async () => {
  const { replica, queue, edge } = await testDevice()
  const locks = fakeLocks()
  let asked = 0
  const window = () =>
    startPageSync({
      replica,
      queue,
      clock: createServerClock(edge.now),
      token: 'token',
      fetch: async () => {
        asked += 1
        throw new TypeError('offline')
      },
      locks,
      random: () => 0.5,
      events: {
        visible: () => true,
        onVisibility: () => () => {},
        onHope: () => () => {},
        calm: async () => {},
      },
      connectLive: () => ({ close: () => {} }),
      begins: Promise.resolve(),
      lastServerContact: 0,
      refused: () => {},
      leave: () => {},
    })
  const asks = async () => {
    const before = asked
    while (asked === before) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const first = window()
  await asks()
  const second = window()
  expect(await second.alone(async () => 'done')).toBe('done')
  await asks()
  await Promise.all([first.close(), second.close()])
})
