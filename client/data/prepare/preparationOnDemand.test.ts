import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { eventually } from '../../testing/eventually.ts'
import { fakeLocks } from '../../testing/fakeLocks.ts'
import { closeDevices, testDevice } from '../../testing/testReplica.ts'
import { settable } from '../replica/readable.ts'
import { keepReserve } from '../replica/room/reserve.ts'
import { createServerClock } from '../serverClock.ts'
import type { SharedState } from '../tabChannel.ts'
import { preparationOnDemand } from './preparationOnDemand.ts'

afterEach(closeDevices)

test('room is made where what came from others did not fit, without anybody writing', async () => {
  const { replica } = await testDevice()
  await keepReserve(replica.local, (size) => new Uint8Array(size))
  const state = settable<SharedState>({
    connection: { state: 'live' },
    sending: 0,
    problems: [],
    lastServerContact: 0,
    progress: { nextTryAt: null, sent: null, received: null },
  })
  const preparation = preparationOnDemand({
    replica,
    token: null,
    fetch: () => Promise.reject(new TypeError('no network')),
    locks: fakeLocks(),
    clock: createServerClock(replica.edge.now),
    events: { visible: () => false, onHope: () => () => {} },
    link: () => undefined,
    alone: async (work) => work(),
    failed: () => {},
    begins: new Promise(() => {}),
    state,
  })
  state.set({ ...state.read(), problems: ['clockWrong'] })
  expect(await replica.local.bytes.count()).toBe(1)
  state.set({ ...state.read(), problems: ['clockWrong', 'storageFull'] })
  await eventually(async () => expect(await replica.local.bytes.count()).toBe(0))
  await preparation.close()
})
