import { afterEach, expect, test } from 'vitest'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { fakeServer, type FakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { openBelieved } from './believed.ts'
import { asCarried } from './courier/heldRows.ts'
import { runPass } from './pass.ts'
import { envelopeOf } from './planEdits.ts'
import { writeMany } from './write.ts'
import { patchOp } from './writeOp.ts'

afterEach(closeDevices)

const STRANGER = 'abcdefabcdef'

async function pass(device: TestDevice, server: FakeServer): Promise<void> {
  await runPass(device.replica, device.passDeps(server))
  await device.queue.refresh()
}

async function believedOf({ replica }: TestDevice, id: string) {
  const believed = await openBelieved(replica)
  const states = await believed.states([id])
  await believed.close()
  return states.get(id)
}

/** Another's state of the record is shown, and the one before is believed in: the process ended between. */
async function halfWritten(device: TestDevice, id: string): Promise<RecordEnvelope> {
  const { records } = device.replica
  const [previous] = await records.storageInstance.findDocumentsById([id], true)
  if (!previous) throw new Error('it is not here')
  const data = { ...previous.data, title: 'From the server' }
  const at = `01790000009999-0000-${STRANGER}`
  const document = { ...previous, data, at, _meta: { ...previous._meta } }
  await records.storageInstance.bulkWrite([{ previous, document }], 'crash')
  return envelopeOf(document)
}

async function device(server: FakeServer) {
  const one = await testDevice()
  const made = await testWedding(one.replica)
  await pass(one, server)
  return { one, ...made }
}

test('F14 what a crash left out is noted at the next start, and what is shown is sent by nobody', async () => {
  const server = fakeServer()
  const { one, item } = await device(server)
  const shown = await halfWritten(one, item)
  server.put(shown)
  expect((await believedOf(one, item))?.data['title']).toBe('Ceremony')
  const before = server.pushes.length
  await pass(one, server)
  expect(await believedOf(one, item)).toEqual(shown)
  expect(server.pushes.length).toBe(before)

  written(await writeMany(one.replica, [patchOp(item, { durationMin: 45 })]))
  await pass(one, server)
  expect(server.pushes.at(-1)?.rows).toMatchObject([{ assumedMasterState: { at: shown.at } }])
})

test('what was written here waits as before', async () => {
  const server = fakeServer()
  const { one, item } = await device(server)
  const base = await believedOf(one, item)
  written(await writeMany(one.replica, [patchOp(item, { title: 'Vows' })]))
  await pass(one, server)
  expect(server.pushes.at(-1)?.rows).toMatchObject([
    { assumedMasterState: { at: base?.at }, newDocumentState: { data: { title: 'Vows' } } },
  ])
})

test('what was taken in by hand is no word of the server’s', async () => {
  const server = fakeServer()
  const { one, item } = await device(server)
  const base = await believedOf(one, item)
  const shown = await halfWritten(one, item)
  const { account, local } = one.replica
  const signed = {
    author: { account, replica: STRANGER },
    types: 1,
    issuedAt: 1,
    row: { newDocumentState: shown },
    taken: [],
    signature: 'a'.repeat(86),
  }
  const part = { via: account, kept: [], since: null, baseAt: null, takenAt: 1 }
  const outcome = { status: 'applied' }
  const key = `${item} ${shown.at}`
  await local.carried.put(asCarried({ ...part, key, signed, outcome }))
  await pass(one, server)
  expect(server.pushes.at(-1)?.rows).toMatchObject([{ assumedMasterState: { at: base?.at } }])
  expect(await stored(one.replica, item)).toBeDefined()
})
