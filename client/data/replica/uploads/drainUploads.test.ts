import { afterEach, expect, it } from 'vitest'
import { refusal } from '../../../testing/fakeFiles.ts'
import { fakeServer } from '../../../testing/fakeServer.ts'
import { closeDevices } from '../../../testing/testReplica.ts'
import { testWedding, written } from '../../../testing/testWedding.ts'
import { content, uploadScene, type UploadScene } from '../../../testing/uploadScene.ts'
import { runPass } from '../pass.ts'
import { holdSending } from '../sendingPause.ts'
import { writeMany } from '../write.ts'
import { patchOp } from '../writeOp.ts'
import type { UploadDeps } from './drainUploads.ts'
import { keepOverMobile } from './overMobile.ts'
import { UploadError } from './uploadFailure.ts'

afterEach(closeDevices)

it('sends small pictures before large ones, the wedding of today first, then the newest', async () => {
  const { device, drain, files, sent, states, takePicture } = await uploadScene()
  const made = await testWedding(device.replica)
  const other = made.scope
  const date = new Date(device.edge.now()).toISOString().slice(0, 10)
  written(await writeMany(device.replica, [patchOp(made.id, { date })]))
  const old = await takePicture(3_000, 1)
  const today = await takePicture(4_000, 2, other)
  const recent = await takePicture(5_000, 3)
  expect(await drain()).toBe('done')
  expect(files.begun).toEqual([
    today.thumb,
    recent.thumb,
    old.thumb,
    today.hash,
    recent.hash,
    old.hash,
  ])
  expect(sent(old.hash)).toEqual(old.original)
  expect(await states()).toEqual(Array(6).fill('whole'))
})

it('goes on where a cut left it, also after a restart, and sends no byte twice', async () => {
  const { device, drain, files, scope, sent, takePicture } = await uploadScene()
  const { hash, original } = await takePicture(900_000, 4)
  const controller = new AbortController()
  let patches = 0
  files.before = (method) => {
    if (method !== 'PATCH') return
    patches += 1
    if (patches === 2) files.cutAfter = 100_000
    if (patches === 3) controller.abort()
  }
  await expect(drain({ signal: controller.signal })).rejects.toThrow(/abort/i)
  const row = await device.replica.local.files.get([scope, hash])
  expect(row?.uploadUrl).toMatch(/^\/api\/uploads\/\d+$/)

  patches = 10
  expect(await drain()).toBe('done')
  expect(sent(hash)).toEqual(original)
  expect(files.begun.filter((one) => one === hash)).toHaveLength(1)
  expect(await device.replica.local.bytes.get(hash)).toBeDefined()
})

it('a large picture lets a small one pass, and goes on where it was', async () => {
  const { device, drain, files, sent, takePicture } = await uploadScene()
  const large = await takePicture(3_000_000, 20)
  let later: Awaited<ReturnType<UploadScene['takePicture']>> | null = null
  let patches = 0
  const slow: UploadDeps['fetch'] = async (url, init) => {
    if (init.method === 'PATCH' && files.begun.includes(large.hash)) {
      patches += 1
      if (patches === 2) later = await takePicture(3_000, 22)
      device.edge.time += 30_000
    }
    // Between two requests there is always time to look what came.
    await new Promise((resolve) => setTimeout(resolve, 20))
    return files.fetch(url, init)
  }
  expect(await drain({ fetch: slow })).toBe('done')
  expect(Buffer.compare(sent(large.hash) ?? Buffer.of(), large.original)).toBe(0)
  expect(files.begun).toEqual([large.thumb, large.hash, later!.thumb, later!.hash])
  const whole = [...files.whole.keys()].map((key) => key.split(' ')[1])
  expect(whole.indexOf(later!.thumb)).toBeLessThan(whole.indexOf(large.hash))
})

it('does not send what the server has: the answer to the last byte was lost', async () => {
  const { drain, files, sent, takePicture } = await uploadScene()
  const { hash } = await takePicture(900_000, 5)
  let wasLost = false
  const lossy: UploadDeps['fetch'] = async (url, init) => {
    const answer = await files.fetch(url, init)
    if (!wasLost && init.method === 'PATCH' && sent(hash)) {
      wasLost = true
      throw new TypeError('lost')
    }
    return answer
  }
  expect(await drain({ fetch: lossy })).toBe('done')
  expect(wasLost).toBe(true)
  expect(files.begun.filter((one) => one === hash)).toHaveLength(1)
})

it('waits as long as a busy server says, else longer each time', async () => {
  const { drain, files, pauses, takePicture } = await uploadScene()
  await takePicture(3_000, 6)
  let asked = 0
  files.before = (_method, path) => {
    if (!path.endsWith('missing')) return
    asked += 1
    if (asked === 1) return refusal(503, 'OVERLOADED', { 'retry-after': '7' })
    if (asked < 5) throw new TypeError('offline')
  }
  expect(await drain()).toBe('done')
  expect(pauses).toEqual([7_500, 1_000, 2_000, 4_000])
})

it('a server in trouble does not make a large picture begin anew', async () => {
  const { drain, files, takePicture } = await uploadScene()
  const { hash } = await takePicture(900_000, 7)
  let heads = 0
  files.before = (method) => {
    if (method === 'PATCH' && heads === 0) throw new TypeError('cut')
    if (method !== 'HEAD') return
    heads += 1
    if (heads === 1) return new Response(null, { status: 502 })
  }
  expect(await drain()).toBe('done')
  expect(files.begun.filter((one) => one === hash)).toHaveLength(1)
})

it('what was spoilt on the way goes up anew; what stays spoilt is told, not tried for ever', async () => {
  const { device, drain, scope, takePicture } = await uploadScene()
  const { hash } = await takePicture(3_000, 8)
  const { local } = device.replica
  await local.bytes.put({ hash, blob: new Blob([content(3_000, 99)]) })
  expect(await drain()).toBe('done')
  const row = await local.files.get([scope, hash])
  expect(row).toMatchObject({ state: 'refused', refusal: 'FILE_HASH', tries: 3 })
})

it('one refused picture holds up no other', async () => {
  const { device, drain, files, sent, takePicture } = await uploadScene()
  const bad = await takePicture(3_000, 9)
  const good = await takePicture(4_000, 10)
  await runPass(device.replica, device.passDeps(fakeServer()))
  let posts = 0
  files.before = (method, path) => {
    if (method !== 'POST' || !path.endsWith('/uploads')) return
    posts += 1
    if (posts === 3) return refusal(422, 'FILE_TYPE')
  }
  expect(await drain()).toBe('done')
  const rows = await device.replica.local.files.toArray()
  expect(rows.filter(({ state }) => state === 'refused')).toMatchObject([
    { refusal: 'FILE_TYPE', isHere: true },
  ])
  expect([sent(bad.hash), sent(good.hash)].filter(Boolean)).toHaveLength(1)
})

it('a no to a wedding that the server does not know yet is not for ever', async () => {
  const { device, drain, files, states, takePicture } = await uploadScene()
  await takePicture(3_000, 11)
  files.before = () => refusal(403, 'FORBIDDEN')
  expect(await drain()).toBe('held')
  expect(await states()).toEqual(['waiting', 'waiting'])
  await runPass(device.replica, device.passDeps(fakeServer()))
  expect(await drain()).toBe('done')
  expect(await states()).toEqual(['refused', 'refused'])
})

it('over mobile data only small pictures go, until the person allows more', async () => {
  const { device, drain, sent, takePicture } = await uploadScene()
  const { hash, thumb } = await takePicture(3_000, 12)
  const link = () => ({ type: 'cellular' })
  expect(await drain({ link })).toBe('held')
  expect([sent(thumb) !== undefined, sent(hash) !== undefined]).toEqual([true, false])
  await keepOverMobile(device.replica.local, true)
  expect(await drain({ link })).toBe('done')
  expect(sent(hash)).toBeDefined()
})

it('nothing leaves while a person holds it back', async () => {
  const { device, drain, files, takePicture } = await uploadScene()
  await takePicture(3_000, 18)
  await holdSending(device.replica.local, true)
  expect(await drain()).toBe('held')
  expect(files.requests).toEqual([])
})

it('a worker tries once, and leaves the rest to its browser', async () => {
  const { drain, files, pauses, states, takePicture } = await uploadScene()
  await takePicture(3_000, 13)
  files.before = () => {
    throw new TypeError('offline')
  }
  await expect(drain({ once: true })).rejects.toThrow(UploadError)
  expect(pauses).toEqual([])
  expect(await states()).toEqual(['waiting', 'waiting'])
})

it('the same file of two weddings goes up for each', async () => {
  const { device, drain, sent, takePicture } = await uploadScene()
  const other = (await testWedding(device.replica)).scope
  const { hash } = await takePicture(3_000, 14)
  await takePicture(3_000, 14, other)
  expect(await drain()).toBe('done')
  expect(sent(hash)).toBeDefined()
  expect(sent(hash, other)).toBeDefined()
  expect(await device.replica.local.bytes.count()).toBe(2)
})
