import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeLocks } from '../../../testing/fakeLocks.ts'
import { fileServer, takenPhotos } from '../../../testing/fileServer.ts'
import { closeDevices, testDevice } from '../../../testing/testReplica.ts'
import { stored, testWedding } from '../../../testing/testWedding.ts'
import { changeChoice } from '../prepare/choices.ts'
import { readPreparedNote } from '../prepare/preparedNotes.ts'
import { refreshPrepared } from '../prepare/refreshPrepared.ts'
import { writeMany } from '../write.ts'
import { patchOp } from '../writeOp.ts'
import { makeRoom } from './makeRoom.ts'
import { keepReserve } from './reserve.ts'
import { withRoom } from './withRoom.ts'

afterEach(closeDevices)

const LONG_AFTER = Date.parse('2028-01-01T12:00:00Z')
const EVE = Date.parse('2027-06-11T12:00:00Z')
const noRoom = () =>
  Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: { name: 'QuotaExceededError' },
  })
const random = (size: number) => crypto.getRandomValues(new Uint8Array(size).subarray(0, 60_000))

async function phoneWithOriginals() {
  const { replica } = await testDevice()
  const { scope, item } = await testWedding(replica)
  const server = fileServer()
  const photos = await takenPhotos(replica, server, scope, [3_000_000, 400])
  const prepare = (now: number) =>
    refreshPrepared(replica, {
      fetch: server.fetch,
      token: 't',
      now: () => now,
      signal: new AbortController().signal,
      locks: fakeLocks(),
      isMetered: () => false,
      room: async () => null,
    })
  await changeChoice(replica.local, scope, { isPinned: true, originals: 'all' })
  await prepare(EVE)
  const here = async () =>
    (await replica.local.files.toArray()).filter(({ isHere }) => isHere).length
  return { replica, scope, item, photos, here, server, prepare }
}

describe('a device without room', () => {
  test('frees what the server has and nobody pinned, and what is only here stays', async () => {
    const { replica, scope, photos, here } = await phoneWithOriginals()
    const { local } = replica
    expect(await here()).toBe(4)
    expect(await makeRoom(replica, LONG_AFTER)).toBe(0)
    expect(await here()).toBe(4)
    await changeChoice(local, scope, { isPinned: false })
    expect(await makeRoom(replica, EVE)).toBe(0)
    const [first] = photos
    await local.files.update([scope, first?.thumb.hash ?? ''], { state: 'waiting' })
    expect(await makeRoom(replica, LONG_AFTER)).toBe(3_000_430)
    expect(await here()).toBe(1)
    expect((await local.bytes.toArray()).map(({ hash }) => hash)).toEqual([first?.thumb.hash])
  })

  test('lets go of its reserve where nothing else may go, so that a tick still fits', async () => {
    const { replica, item } = await phoneWithOriginals()
    await keepReserve(replica.local, random)
    const { storageInstance } = replica.records
    const full = vi.spyOn(storageInstance, 'bulkWrite').mockRejectedValueOnce(noRoom())
    const tick = () => writeMany(replica, [patchOp(item, { title: 'Ticked' })])
    const isFull = (outcome: Awaited<ReturnType<typeof tick>>) =>
      !outcome.ok && outcome.refusal.reason === 'storageFull'
    expect(await withRoom(replica, EVE, tick, isFull)).toMatchObject({ ok: true })
    expect(full).toHaveBeenCalledTimes(2)
    full.mockRestore()
    expect((await stored(replica, item))?.data['title']).toBe('Ticked')
    expect(await replica.local.bytes.get('reserve')).toBeUndefined()
  })

  test('tries once more and no oftener, and throws what is no lack of room', async () => {
    const { replica } = await phoneWithOriginals()
    const write = vi.fn<() => Promise<void>>(() => Promise.reject(noRoom()))
    await expect(withRoom(replica, EVE, write)).rejects.toThrow('aborted')
    expect(write).toHaveBeenCalledTimes(2)
    const broken = vi.fn<() => Promise<void>>(() => Promise.reject(new TypeError('broken')))
    await expect(withRoom(replica, EVE, broken)).rejects.toThrow('broken')
    expect(broken).toHaveBeenCalledTimes(1)
  })

  test('fetches nothing ahead for a while after it was full, and says so', async () => {
    const { replica, scope, server, prepare } = await phoneWithOriginals()
    await takenPhotos(replica, server, scope, [5_000, 6_000, 7_000])
    const { bytes } = replica.local
    const full = vi.spyOn(bytes, 'put').mockRejectedValue(noRoom())
    expect(await prepare(EVE)).toBe('full')
    full.mockRestore()
    expect(await readPreparedNote(replica.local, scope)).toMatchObject({ stopped: 'full' })
    server.asked.length = 0
    expect(await prepare(EVE + 60_000)).toBe('full')
    expect(server.asked).toEqual([])
    expect(await prepare(EVE + 2 * 3_600_000)).toBe('done')
  })
})
