import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { claimKey } from './replica/actor.ts'
import { watchLostStorage, type LostStorage } from './replica/lostStorage.ts'
import { readSecondCopy, type Stores } from './replica/secondCopy.ts'
import { rejectionsOf } from './replica/rejections.ts'
import { wipeAccount } from './replica/wipe.ts'
import { writeMany } from './replica/write.ts'
import { patchOp } from './replica/writeOp.ts'
import { eventually } from '../testing/eventually.ts'
import { closeDevices, maya, testDevice, type TestDevice } from '../testing/testReplica.ts'
import { stored, testWedding, written } from '../testing/testWedding.ts'
import { lostStorageWords } from '../words/lostStorage.ts'
import { keepSecondCopies } from './keepSecondCopies.ts'

let stores: Stores
let stops: (() => void)[] = []
let isInSight: boolean
let turned: () => void
const sight = {
  visible: () => isInSight,
  onVisibility: (listener: () => void) => {
    turned = listener
    return () => {}
  },
}

beforeEach(() => {
  isInSight = true
  stores = rememberingStores()
})
afterEach(async () => {
  for (const stop of stops) stop()
  stops = []
  await closeDevices()
})

/** As a browser's cache storage, as far as it is used. */
function rememberingStores(): Stores {
  const kept = new Map<string, Map<string, string>>()
  return {
    async open(name) {
      const store = kept.get(name) ?? new Map<string, string>()
      kept.set(name, store)
      const put = async (address: string, response: Response) =>
        void store.set(address, await response.text())
      const match = async (address: string) => {
        const text = store.get(address)
        return text === undefined ? undefined : new Response(text)
      }
      // No other part of a cache is used.
      return { put, match } as unknown as Cache
    },
    delete: async (name) => kept.delete(name),
  }
}

function keep({ replica, queue }: TestDevice): void {
  const account = { id: maya, name: 'Maya' } as Parameters<typeof keepSecondCopies>[0]['account']
  const rejections = rejectionsOf(replica, (ops) => writeMany(replica, ops))
  stops.push(keepSecondCopies({ account, replica, queue, rejections }, stores, sight))
}

/** The databases go as a damaged disk takes them: nobody is asked, and nothing else is touched. */
async function loseDatabases(device: TestDevice): Promise<void> {
  for (const stop of stops) stop()
  await device.close()
  await wipeAccount(maya)
}

const copied = (text: string) =>
  eventually(async () => expect((await readSecondCopy(stores, maya))?.text).toContain(text))

async function told({ replica }: TestDevice): Promise<LostStorage | null> {
  const watched = watchLostStorage(replica.local)
  const stop = watched.subscribe(() => {})
  await eventually(() => expect(watched.read()).not.toBeNull())
  stop()
  return watched.read()
}

test('what was made here comes back by itself after the databases were lost', async () => {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  keep(first)
  await copied('Ceremony')
  await loseDatabases(first)

  const second = await testDevice(maya, 2)
  expect(await stored(second.replica, made.item)).toBeUndefined()
  keep(second)
  expect(await told(second)).toMatchObject({ isBack: true, count: 4, refused: 0 })
  expect((await stored(second.replica, made.item))?.data['title']).toBe('Ceremony')
  expect((await second.replica.local.settings.get(claimKey(made.scope)))?.value).toBe('planner')
})

test('databases that came back as they were before get the edits they forgot, and only those', async () => {
  const device = await testDevice(maya, 1)
  const made = await testWedding(device.replica)
  keep(device)
  await copied('Ceremony')
  for (const stop of stops) stop()
  const copy = await readSecondCopy(stores, maya)
  if (!copy) throw new Error('nothing was copied')
  type Edit = { record: { id: string; at: string; data: Record<string, unknown> }; base: unknown }
  const file: { edits: Edit[] } = JSON.parse(copy.text)
  const edits = file.edits.map(({ record }) => {
    const isItem = record.id === made.item
    // The moment was edited since, the wedding long before what is here.
    const at = isItem ? `9${record.at.slice(1)}` : `0000000000000${record.at.slice(13)}`
    const data = isItem ? { ...record.data, title: 'Vows' } : { ...record.data, title: 'Old' }
    return { record: { ...record, at, data }, base: record }
  })
  const store = await stores.open(`wedsync-second-copy-${maya}`)
  await store.put('/unsent', Response.json({ ...copy, text: JSON.stringify({ ...file, edits }) }))

  keep(device)
  expect(await told(device)).toMatchObject({ isBack: true, isPart: true, count: 1 })
  expect((await stored(device.replica, made.item))?.data['title']).toBe('Vows')
  expect((await stored(device.replica, made.id))?.data['title']).not.toBe('Old')
})

test('an edit of what is not here any more waits until it is', async () => {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  keep(first)
  await copied('Ceremony')
  // As if the wedding had been sent before: the edit stands upon it.
  const copy = await readSecondCopy(stores, maya)
  if (!copy) throw new Error('nothing was copied')
  const file: { edits: { record: { id: string }; base: unknown }[] } = JSON.parse(copy.text)
  file.edits = file.edits
    .filter(({ record }) => record.id === made.item)
    .map(({ record }) => ({ record, base: record }))
  const store = await stores.open(`wedsync-second-copy-${maya}`)
  await loseDatabases(first)
  await store.put('/unsent', Response.json({ ...copy, text: JSON.stringify(file) }))

  const second = await testDevice(maya, 2)
  keep(second)
  expect(await told(second)).toMatchObject({ isBack: false, count: 1 })
  expect(await stored(second.replica, made.item)).toBeUndefined()
  // Until then the copy stays what it is.
  await copied('Ceremony')
})

test('what was added to a wedding that is not here yet waits for it, and is not refused', async () => {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  keep(first)
  await copied('Ceremony')
  const copy = await readSecondCopy(stores, maya)
  if (!copy) throw new Error('nothing was copied')
  // As if all but the new moment had been sent before.
  const file: { edits: { record: { id: string } }[] } = JSON.parse(copy.text)
  file.edits = file.edits.filter(({ record }) => record.id === made.item)
  const store = await stores.open(`wedsync-second-copy-${maya}`)
  await loseDatabases(first)
  const text = JSON.stringify({ ...file, claims: {} })
  await store.put('/unsent', Response.json({ ...copy, text }))

  const second = await testDevice(maya, 2)
  keep(second)
  expect(await told(second)).toMatchObject({ isBack: false, count: 1 })
  expect(await second.replica.local.rejections.count()).toBe(0)
  await copied('Ceremony')
})

test('a wedding that was left meanwhile keeps nothing of the others from coming back', async () => {
  const first = await testDevice(maya, 1)
  const [left, made] = [await testWedding(first.replica), await testWedding(first.replica)]
  keep(first)
  await copied(made.item)
  const copy = await readSecondCopy(stores, maya)
  if (!copy) throw new Error('nothing was copied')
  const file: { edits: { record: { scope: string }; base: unknown }[] } = JSON.parse(copy.text)
  file.edits = file.edits.map(({ record }) => ({
    record,
    base: record.scope === left.scope ? record : null,
  }))
  const store = await stores.open(`wedsync-second-copy-${maya}`)
  await loseDatabases(first)
  await store.put('/unsent', Response.json({ ...copy, text: JSON.stringify(file) }))

  const second = await testDevice(maya, 2)
  await second.replica.local.settings.put({ key: 'contact', value: { [`user:${maya}`]: 1 } })
  keep(second)
  await eventually(async () =>
    expect(await told(second)).toMatchObject({ isBack: true, count: 8, refused: 4 }),
  )
  // Told as refused, and to be read there.
  expect((await second.replica.local.rejections.toArray()).map(({ scope }) => scope)).toEqual(
    Array.from({ length: 4 }, () => left.scope),
  )
  expect((await stored(second.replica, made.item))?.data['title']).toBe('Ceremony')
})

test('databases that are gone beneath an open page do not empty the copy', async () => {
  const device = await testDevice(maya, 1)
  const made = await testWedding(device.replica)
  keep(device)
  await copied('Ceremony')
  vi.spyOn(device.replica.database.internalStore, 'findDocumentsById').mockResolvedValue([])
  vi.spyOn(device.queue.waiting, 'read').mockReturnValue([])
  written(await writeMany(device.replica, [patchOp(made.item, { title: 'Vows' })]))
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect((await readSecondCopy(stores, maya))?.text).toContain('Ceremony')
})

test('a tab out of sight leaves it to the one in sight, and looks again when it is shown', async () => {
  isInSight = false
  const device = await testDevice(maya, 1)
  await testWedding(device.replica)
  keep(device)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(await readSecondCopy(stores, maya)).toBeNull()
  isInSight = true
  turned()
  await copied('Ceremony')
})

test('photos that were only here are not silently gone: they cannot be copied, but are told of', async () => {
  const device = await testDevice(maya, 1)
  const { id, scope } = await testWedding(device.replica)
  vi.spyOn(device.queue.waiting, 'read').mockReturnValue([])
  await device.replica.local.files.put({
    hash: 'a'.repeat(64),
    scope,
    record: id,
    part: 'original',
    mime: 'image/jpeg',
    size: 3,
    state: 'waiting',
    isHere: true,
    uploadUrl: null,
    sentBytes: 0,
    tries: 0,
    refusal: null,
    addedAt: 1,
    usedAt: 1,
  })
  keep(device)
  await vi.waitFor(async () => expect((await readSecondCopy(stores, maya))?.files).toBe(1))
  // As if all that was written had been sent.
  const copy = await readSecondCopy(stores, maya)
  if (!copy) throw new Error('nothing was copied')
  const text = JSON.stringify({ ...JSON.parse(copy.text), edits: [] })
  const store = await stores.open(`wedsync-second-copy-${maya}`)
  await loseDatabases(device)
  await store.put('/unsent', Response.json({ ...copy, text }))

  const second = await testDevice(maya, 2)
  keep(second)
  const lost = await told(second)
  expect(lost).toMatchObject({ isBack: true, count: 0, files: 1 })
  expect(lost && lostStorageWords.sentence(lost, 0, 'phone')).toBe(
    'The browser threw away what WedSync kept on this phone. 1 photo or document that was only here is gone.',
  )
})

test('when nothing is left to be sent, nothing of it lies about', async () => {
  const device = await testDevice(maya, 1)
  const made = await testWedding(device.replica)
  keep(device)
  await copied('Ceremony')
  await wait(device, made.item)
  await eventually(async () => expect(await readSecondCopy(stores, maya)).toBeNull())
})

/** The queue says that all of it was sent. */
async function wait(device: TestDevice, item: string): Promise<void> {
  vi.spyOn(device.queue.waiting, 'read').mockReturnValue([])
  written(await writeMany(device.replica, [patchOp(item, { title: 'Vows' })]))
}
