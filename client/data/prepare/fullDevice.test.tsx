import 'fake-indexeddb/auto'
import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { patchOp } from '../replica/writeOp.ts'
import { keepReserve } from '../replica/room/reserve.ts'

const eve = Date.parse('2027-06-11T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(63, eve)
})
afterEach(() => app.end())

const noRoom = () =>
  Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: { name: 'QuotaExceededError' },
  })

describe('on a full device', () => {
  it('a tick is kept all the same: room is made, and it is written once more', async () => {
    const { replica, write, status } = app.open
    const { item } = await testWedding(replica)
    await keepReserve(replica.local, (size) => new Uint8Array(size))
    const full = vi
      .spyOn(replica.records.storageInstance, 'bulkWrite')
      .mockRejectedValueOnce(noRoom())
    expect(await write([patchOp(item, { title: 'Ticked' })])).toMatchObject({ ok: true })
    full.mockRestore()
    expect((await stored(replica, item))?.data['title']).toBe('Ticked')
    expect(await replica.local.bytes.get('reserve')).toBeUndefined()
    expect(status.read().problems).toEqual([])
  })

  it('says that nothing more is kept where even that was not enough, and takes it back after', async () => {
    const { replica, write, status } = app.open
    const stop = status.subscribe(() => {})
    const { item } = await testWedding(replica)
    const full = vi.spyOn(replica.records.storageInstance, 'bulkWrite').mockRejectedValue(noRoom())
    expect(await write([patchOp(item, { title: 'No room' })])).toEqual({
      ok: false,
      refusal: { reason: 'storageFull' },
    })
    await waitFor(() => expect(status.read().problems).toContain('storageFull'))
    full.mockRestore()
    expect(await write([patchOp(item, { title: 'Room again' })])).toMatchObject({ ok: true })
    await waitFor(() => expect(status.read().problems).not.toContain('storageFull'))
    stop()
  })
})
