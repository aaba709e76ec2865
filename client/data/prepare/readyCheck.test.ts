import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeLocks } from '../../testing/fakeLocks.ts'
import { fileServer, takenPhotos } from '../../testing/fileServer.ts'
import { closeDevices, testDevice } from '../../testing/testReplica.ts'
import { testWedding } from '../../testing/testWedding.ts'
import { noteEqual } from '../replica/checkLog.ts'
import { changeChoice } from '../replica/prepare/choices.ts'
import { refreshPrepared } from '../replica/prepare/refreshPrepared.ts'
import { readyCheck } from './readyCheck.ts'
import { readStorageUse } from './storageUse.ts'

afterEach(async () => {
  vi.unstubAllGlobals()
  await closeDevices()
})

const EVE = Date.parse('2027-06-11T12:00:00Z')
const kept = async () => ({ files: 40, missing: 0, bytes: 3_000_000 })

async function preparedPhone() {
  const { replica } = await testDevice()
  const { scope } = await testWedding(replica)
  const server = fileServer()
  const photos = await takenPhotos(replica, server, scope, [2_500_000, 400])
  await changeChoice(replica.local, scope, { isPinned: true, originals: 'all' })
  const prepare = () =>
    refreshPrepared(replica, {
      fetch: server.fetch,
      token: 't',
      now: () => EVE,
      signal: new AbortController().signal,
      locks: fakeLocks(),
      isMetered: () => false,
      room: async () => null,
    })
  return { replica, scope, photos, prepare, server }
}

describe('ready for no signal', () => {
  test('is a wedding whose records and files were all read with the network gone', async () => {
    const { replica, scope, prepare } = await preparedPhone()
    const before = await readyCheck(replica, scope, 'whole', kept)
    expect(before).toMatchObject({ isReady: false, files: { photos: { opened: 0, all: 2 } } })
    await prepare()
    await noteEqual(replica.local, scope, 5)
    const network = vi.fn<() => Promise<Response>>(() =>
      Promise.reject(new TypeError('no network')),
    )
    vi.stubGlobal('fetch', network)
    expect(await readyCheck(replica, scope, 'whole', kept)).toEqual({
      at: replica.edge.now(),
      isReady: true,
      records: { isHere: true, count: 6, unreadable: 0, equalAt: 5, isWrong: false },
      files: {
        photos: { opened: 2, all: 2 },
        plans: { opened: 0, all: 0 },
        documents: { opened: 0, all: 0 },
        originals: { opened: 2, all: 2 },
      },
      skimmed: 0,
      app: { files: 40, missing: 0, bytes: 3_000_000 },
    })
    expect(network).not.toHaveBeenCalled()
  })

  test('is not one with a damaged or a missing file, which comes anew', async () => {
    const { replica, scope, photos, prepare, server } = await preparedPhone()
    await prepare()
    const [first, second] = photos
    const spoilt = new Blob([new Uint8Array(30).fill(9)])
    await replica.local.bytes.put({ hash: first?.thumb.hash ?? '', blob: spoilt })
    await replica.local.bytes.delete(second?.file.hash ?? '')
    expect(await readyCheck(replica, scope, 'quick', kept)).toMatchObject({
      isReady: false,
      files: { photos: { opened: 1, all: 2 }, originals: { opened: 1, all: 2 } },
    })
    server.asked.length = 0
    await prepare()
    expect(server.asked).toHaveLength(2)
    // The large one was looked at, not read: that is said.
    expect(await readyCheck(replica, scope, 'quick', kept)).toMatchObject({
      isReady: true,
      skimmed: 1,
    })
  })

  test('is not one where the app itself would not open, or the wedding is not here', async () => {
    const { replica, scope, prepare } = await preparedPhone()
    await prepare()
    const half = async () => ({ files: 40, missing: 3, bytes: 2_000_000 })
    expect(await readyCheck(replica, scope, 'quick', half)).toMatchObject({ isReady: false })
    expect(await readyCheck(replica, scope, 'quick', async () => null)).toMatchObject({
      isReady: false,
      app: null,
    })
    const other = await readyCheck(replica, 'wedding:other', 'quick', kept)
    expect(other).toMatchObject({ isReady: false, records: { isHere: false, count: 0 } })
  })
})

test('what takes up room is told by wedding and by kind', async () => {
  const { replica, scope, photos, prepare } = await preparedPhone()
  await prepare()
  const [first] = photos
  await replica.local.files.update([scope, first?.thumb.hash ?? ''], { state: 'waiting' })
  await replica.local.memories.put({ key: 'm', value: 1, toldAt: 1, size: 700 })
  const use = await readStorageUse(replica, kept)
  expect(use.byScope.get(scope)).toMatchObject({ photos: 2_500_460, documents: 0, onlyHere: 30 })
  expect(use.byScope.get(scope)?.records).toBeGreaterThan(1_000)
  expect(use).toMatchObject({ memories: 700, app: 3_000_000 })
})
