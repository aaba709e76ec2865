import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { eventually } from '../../testing/eventually.ts'
import { closeDevices, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import type { FetchedFile } from './fetchFile.ts'
import { createPictures, type Pictures, type PictureWish } from './pictures.ts'

let device: TestDevice
let pictures: Pictures
let answer: FetchedFile
let asked: number
let revoked: string[]

beforeEach(async () => {
  device = await testDevice()
  answer = { ok: false, why: 'noSignal' }
  asked = 0
  revoked = []
  let made = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    made += 1
    return `blob:${made}`
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url))
  pictures = createPictures({
    local: device.replica.local,
    now: device.edge.now,
    fetch: async () => {
      asked += 1
      return answer
    },
  })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  pictures.close()
  await closeDevices()
})

const wish: PictureWish = {
  scope: 'wedding:1',
  record: 'r',
  file: { hash: 'a'.repeat(64), mime: 'image/jpeg', size: 3 },
  part: 'thumb',
  keep: false,
}
const state = () => pictures.of(wish).read()
const until = (of: string) => eventually(() => expect(state().state).toBe(of))

it('is read from this device without asking anybody', async () => {
  await device.replica.local.bytes.put({ hash: wish.file.hash, blob: new Blob(['abc']) })
  const stop = pictures.of(wish).subscribe(() => {})
  await until('here')
  expect(asked).toBe(0)
  stop()
})

it('gives its address back, but not while somebody still looks', async () => {
  await device.replica.local.bytes.put({ hash: wish.file.hash, blob: new Blob(['abc']) })
  const [first, second] = [1, 2].map(() => pictures.of(wish).subscribe(() => {}))
  await until('here')
  vi.useFakeTimers()
  first?.()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(revoked).toEqual([])
  second?.()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(revoked).toEqual(['blob:1'])
  expect(state().state).toBe('loading')
})

it('what could not be fetched is asked for again once the server is reached', async () => {
  const stop = pictures.of(wish).subscribe(() => {})
  await until('absent')
  answer = { ok: true, blob: new Blob(['abc']) }
  pictures.again()
  await until('here')
  expect(asked).toBe(2)
  stop()
})

it('what the server has not got yet is asked for again, but only while it is looked at', async () => {
  answer = { ok: false, why: 'notThere' }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const stop = pictures.of(wish).subscribe(() => {})
  await eventually(() => expect(state().state).toBe('absent'))
  await vi.advanceTimersByTimeAsync(9_000)
  await eventually(() => expect(asked).toBe(2))
  stop()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(asked).toBe(2)
})
