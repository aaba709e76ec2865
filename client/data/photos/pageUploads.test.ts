import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eventually } from '../../testing/eventually.ts'
import { fakeFiles, type FakeFiles } from '../../testing/fakeFiles.ts'
import { fakeLocks } from '../../testing/fakeLocks.ts'
import { closeDevices, maya, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { testWedding } from '../../testing/testWedding.ts'
import { writeMany } from '../replica/write.ts'
import type { WriteOp } from '../replica/writeOp.ts'
import { startPageUploads, type PageUploads } from './pageUploads.ts'
import { sha256 } from './sha256.ts'
import { takePhoto } from './takePhoto.ts'

let device: TestDevice
let files: FakeFiles
let page: { visible: boolean; changed: () => void }
let handedOn: number
let uploads: PageUploads

beforeEach(async () => {
  device = await testDevice()
  files = fakeFiles()
  page = { visible: true, changed: () => {} }
  handedOn = 0
  uploads = startPageUploads({
    replica: device.replica,
    token: 't'.repeat(43),
    origin: 'https://wedsync.test',
    fetch: files.fetch,
    locks: fakeLocks(),
    random: () => 0,
    events: {
      visible: () => page.visible,
      onVisibility(listener) {
        page.changed = listener
        return () => {}
      },
      onHope: () => () => {},
      calm: async () => {},
    },
    link: () => undefined,
    begins: Promise.resolve(),
    handOn: () => {
      handedOn += 1
    },
  })
})
afterEach(async () => {
  await uploads.close()
  await closeDevices()
})

async function take(content: string): Promise<void> {
  const { scope } = await testWedding(device.replica)
  const into = {
    replica: device.replica,
    write: (ops: readonly WriteOp[]) => writeMany(device.replica, ops),
    sendFiles: uploads.wake,
    account: { id: maya, name: '', email: '', token: null, expiresAt: null, lastServerContact: 0 },
  }
  const read = async (file: Blob) => {
    const blob = new Blob(['small', content])
    const thumb = {
      blob,
      hash: await sha256(blob),
      mime: 'image/jpeg',
      width: 4,
      height: 3,
    } as const
    const size = { mime: 'image/jpeg', width: 40, height: 30 } as const
    const result = { ok: true, ...size, takenAt: null, isShown: true, thumb } as const
    return { ...result, hash: await sha256(file) }
  }
  await takePhoto(into, read, new File([content], 'x.jpg'), { scope, device: 'phone', about: {} })
}

const waiting = () => device.replica.local.files.where('state').notEqual('whole').count()

it('what is taken goes by itself, and the worker is asked to go on where the page ends', async () => {
  await take('first')
  await eventually(async () => expect(await waiting()).toBe(0))
  expect(files.whole.size).toBe(2)
  expect(handedOn).toBeGreaterThan(0)
})

it('out of sight it lets go, so that the worker can; back in sight it goes on', async () => {
  page.visible = false
  page.changed()
  await take('second')
  await eventually(() => expect(handedOn).toBeGreaterThan(0))
  expect(files.requests).toEqual([])
  page.visible = true
  page.changed()
  await eventually(async () => expect(await waiting()).toBe(0))
})

it('a page that goes in the middle of a pause holds up nothing', async () => {
  files.before = () => {
    throw new TypeError('offline')
  }
  await take('third')
  await eventually(() => expect(files.requests.length).toBeGreaterThan(0))
  page.visible = false
  page.changed()
  await uploads.close()
  expect(await waiting()).toBe(2)
})
