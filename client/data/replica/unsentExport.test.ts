import { afterEach, describe, expect, test } from 'vitest'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { claimKey } from './actor.ts'
import { exportUnsent, importUnsent } from './unsentExport.ts'
import { wipeAccount } from './wipe.ts'
import { writeMany } from './write.ts'
import { patchOp } from './writeOp.ts'

afterEach(closeDevices)

const fileOf = ({ replica, queue }: TestDevice) => exportUnsent(replica, queue, { name: 'Maya' })

async function edited(device: TestDevice, id: string, changes: Record<string, unknown>) {
  written(await writeMany(device.replica, [patchOp(id, changes)]))
}

/** A wedding made on one device and never sent, as a file; then a new device of the same account. */
async function movedToAnother() {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  const file = await fileOf(first)
  await first.close()
  await wipeAccount(maya)
  return { ...made, file, device: await testDevice(maya, 2) }
}

describe('a file of unsent edits on another device of the same account', () => {
  test('brings a wedding that nobody else knows, with the role in it, whatever stands first', async () => {
    const { device, file, item, id, scope } = await movedToAnother()
    const parsed: unknown = JSON.parse(file)
    const shuffled = JSON.stringify(parsed, (_key, value: unknown) =>
      Array.isArray(value) ? value.toReversed() : value,
    )
    expect(await importUnsent(device.replica, shuffled)).toEqual({
      ok: true,
      written: 4,
      already: 0,
      refused: [],
    })
    expect((await stored(device.replica, item))?.data['title']).toBe('Ceremony')
    expect((await device.replica.local.settings.get(claimKey(scope)))?.value).toBe('planner')
    await edited(device, id, { title: 'Anna & Ben Rowe' })
  })

  test('brought twice changes nothing the second time, whatever became of it since', async () => {
    const { device, file, item } = await movedToAnother()
    await importUnsent(device.replica, file)
    await edited(device, item, { title: 'Vows' })
    written(await writeMany(device.replica, [{ op: 'delete', id: item }]))
    const before = await device.replica.records.find().exec()
    expect(await importUnsent(device.replica, file)).toMatchObject({ written: 0, already: 4 })
    expect((await stored(device.replica, item))?._deleted).toBe(true)
    expect(await device.replica.records.find().exec()).toHaveLength(before.length)
  })

  test('tells which edits could not be brought and why, and brings the others', async () => {
    const { device, file, scope, item } = await movedToAnother()
    const parsed = JSON.parse(file) as { claims: object }
    parsed.claims = {}
    const result = await importUnsent(device.replica, JSON.stringify(parsed))
    expect(result).toMatchObject({ ok: true, written: 0 })
    if (!result.ok) return
    expect(result.refused.map(({ refusal }) => refusal)).toContainEqual({
      reason: 'notAMember',
      scope,
    })
    expect(result.refused.map(({ record }) => record.id)).toContain(item)
    // Once this account belongs to the wedding, the same file brings them.
    await device.replica.local.settings.put({ key: claimKey(scope), value: 'planner' })
    expect(await importUnsent(device.replica, file)).toMatchObject({ written: 4, refused: [] })
  })
})

test('a file brought back where it was saved finds everything there', async () => {
  const device = await testDevice()
  const { item } = await testWedding(device.replica)
  const file = await fileOf(device)
  expect(await importUnsent(device.replica, file)).toMatchObject({ written: 0, already: 4 })
  await edited(device, item, { title: 'Vows' })
  await importUnsent(device.replica, file)
  expect((await stored(device.replica, item))?.data['title']).toBe('Vows')
})

test('what was written since stays, and what was not is brought back', async () => {
  const device = await testDevice()
  const { item } = await testWedding(device.replica)
  const base = await stored(device.replica, item)
  const { scope, type, data = {}, by } = base ?? {}
  const mine = { id: item, scope, type, by, _deleted: false }
  const file = {
    ...(JSON.parse(await fileOf(device)) as object),
    edits: [
      {
        record: { ...mine, data: { ...data, title: 'Vows', notes: 'Rings' }, at: base?.at },
        base: { ...mine, data, at: base?.at },
      },
    ],
  }
  await edited(device, item, { title: 'Later' })
  // Another stamp: as if it had been refused, and thrown away here.
  const text = JSON.stringify(file).replaceAll(base?.at ?? '', '01790000000000-0000-ffffffffffff')
  expect(await importUnsent(device.replica, text)).toMatchObject({ written: 1 })
  expect((await stored(device.replica, item))?.data).toMatchObject({
    title: 'Later',
    notes: 'Rings',
  })
})

test('the file of another account is refused, and says whose it is', async () => {
  const { file } = await movedToAnother()
  const other = await testDevice(noah, 3)
  expect(await importUnsent(other.replica, file)).toEqual({
    ok: false,
    reason: 'otherAccount',
    name: 'Maya',
  })
  expect(await other.replica.records.find().exec()).toEqual([])
})

test('one edit can be a file of its own', async () => {
  const device = await testDevice()
  const { item, id } = await testWedding(device.replica)
  const text = await exportUnsent(device.replica, device.queue, {
    only: ({ record }) => record.id === item,
  })
  expect(text).toContain('Ceremony')
  expect(text).not.toContain('Anna & Ben')
  expect(text).toContain(id)
})
