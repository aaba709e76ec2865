import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import { fakeLocks } from '../../../testing/fakeLocks.ts'
import { fileServer, takenPhotos, type FileServer } from '../../../testing/fileServer.ts'
import { closeDevices, testDevice } from '../../../testing/testReplica.ts'
import { testWedding } from '../../../testing/testWedding.ts'
import { keepOverMobile } from '../uploads/overMobile.ts'
import { changeChoice } from './choices.ts'
import { readPreparedNote } from './preparedNotes.ts'
import { refreshPrepared, type PrepareDeps } from './refreshPrepared.ts'

afterEach(closeDevices)

const EVE = Date.parse('2027-06-11T12:00:00Z')
const MONTHS_BEFORE = Date.parse('2027-01-01T12:00:00Z')
const MB = 1024 * 1024

function depsOf(server: FileServer, change: Partial<PrepareDeps> = {}): PrepareDeps {
  return {
    fetch: server.fetch,
    token: 't',
    now: () => EVE,
    signal: new AbortController().signal,
    locks: fakeLocks(),
    isMetered: () => false,
    room: async () => null,
    ...change,
  }
}

async function phoneWithPhotos(originals: readonly number[]) {
  const { replica } = await testDevice()
  const { scope } = await testWedding(replica)
  const server = fileServer()
  const photos = await takenPhotos(replica, server, scope, originals)
  const note = async () => {
    const read = await readPreparedNote(replica.local, scope)
    if (!read) throw new Error('Nothing was noted')
    return read
  }
  return { replica, scope, server, photos, note }
}

describe('what a wedding needs without signal', () => {
  test('comes by itself three days before, once, and only what is missing', async () => {
    const { replica, scope, server, note } = await phoneWithPhotos([500, 700])
    expect(await refreshPrepared(replica, depsOf(server, { now: () => MONTHS_BEFORE }))).toBe(
      'done',
    )
    expect(server.asked).toEqual([])
    expect(await refreshPrepared(replica, depsOf(server))).toBe('done')
    expect(server.asked).toHaveLength(2)
    expect(await note()).toMatchObject({
      stopped: null,
      completeAt: replica.edge.now(),
      parts: { photos: { here: 2, all: 2, bytesHere: 60 }, originals: { all: 0 } },
    })
    await takenPhotos(replica, server, scope, [900])
    server.asked.length = 0
    // The first small picture is the same as one that is here.
    await refreshPrepared(replica, depsOf(server))
    expect(server.asked).toEqual([])
    expect((await note()).parts.photos).toMatchObject({ here: 2, all: 2 })
  })

  test('comes early for a pinned wedding, with the originals that were chosen', async () => {
    const { replica, scope, server, photos, note } = await phoneWithPhotos([500, 11_000_000])
    await changeChoice(replica.local, scope, { isPinned: true, originals: 'smaller' })
    await refreshPrepared(replica, depsOf(server, { now: () => MONTHS_BEFORE }))
    expect((await note()).parts.originals).toMatchObject({ here: 1, all: 1, bytesAll: 500 })
    await changeChoice(replica.local, scope, { originals: 'all' })
    await refreshPrepared(replica, depsOf(server, { now: () => MONTHS_BEFORE }))
    expect((await note()).parts.originals).toMatchObject({ here: 2, all: 2 })
    const [, large] = photos
    const kept = await replica.local.bytes.get(large?.file.hash ?? '')
    expect(kept?.blob.size).toBe(11_000_000)
    expect(await replica.local.bytes.where('hash').startsWith('piece ').count()).toBe(0)
  })

  test('goes on after a cut from the last piece that came', async () => {
    const { replica, scope, server, note } = await phoneWithPhotos([5 * MB])
    await changeChoice(replica.local, scope, { isPinned: true, originals: 'all' })
    server.before = (asked) => {
      if (asked.includes(`bytes=${4 * MB}`)) throw new TypeError('cut')
    }
    expect(await refreshPrepared(replica, depsOf(server))).toBe('unreachable')
    expect(await note()).toMatchObject({
      stopped: 'unreachable',
      parts: { originals: { here: 0 } },
    })
    server.before = () => {}
    server.asked.length = 0
    expect(await refreshPrepared(replica, depsOf(server))).toBe('done')
    expect(server.asked).toEqual([expect.stringContaining(`bytes=${4 * MB}-${5 * MB - 1}`)])
  })

  test('is never taken for the file where other bytes came, and says what is still elsewhere', async () => {
    const { replica, server, photos, note } = await phoneWithPhotos([500, 600])
    const [first, second] = photos
    server.files.set(first?.thumb.hash ?? '', new Uint8Array(30).fill(77))
    server.files.delete(second?.thumb.hash ?? '')
    await refreshPrepared(replica, depsOf(server))
    expect((await note()).parts.photos).toMatchObject({ here: 0, all: 2, elsewhere: 1 })
    expect(await replica.local.bytes.count()).toBe(0)
  })

  test('leaves large files for a link that costs nothing, unless that was allowed', async () => {
    const { replica, scope, server, note } = await phoneWithPhotos([500, 400_000])
    await changeChoice(replica.local, scope, { isPinned: true, originals: 'all' })
    const deps = depsOf(server, { isMetered: () => true })
    await refreshPrepared(replica, deps)
    expect(await note()).toMatchObject({
      stopped: 'metered',
      parts: { photos: { here: 2 }, originals: { here: 1, all: 2 } },
    })
    await keepOverMobile(replica.local, true)
    await refreshPrepared(replica, deps)
    expect(await note()).toMatchObject({ stopped: null, parts: { originals: { here: 2 } } })
  })

  test('is fetched by one window at a time', async () => {
    const { replica, server } = await phoneWithPhotos([500])
    const locks = fakeLocks()
    const both = await Promise.all([
      refreshPrepared(replica, depsOf(server, { locks })),
      refreshPrepared(replica, depsOf(server, { locks })),
    ])
    expect(both).toEqual(['done', 'elsewhere'])
    expect(server.asked).toHaveLength(1)
  })
})
