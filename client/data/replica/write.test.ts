import { afterEach, describe, expect, test } from 'vitest'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { writeMany } from './write.ts'
import { memberOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

describe('writing on the device', () => {
  test('R3: every write has a new stamp of this replica, later than the state it replaces', async () => {
    const { replica } = await testDevice()
    const { item, outcome } = await testWedding(replica)
    const stamps = outcome.records.map(({ at }) => at)
    for (const title of ['A', 'B', 'A']) {
      const next = written(await writeMany(replica, [patchOp(item, { title })]))
      stamps.push(...next.records.map(({ at }) => at))
    }
    expect(new Set(stamps).size).toBe(stamps.length)
    expect(stamps.toSorted()).toEqual(stamps)
    expect(stamps.every((stamp) => stamp.endsWith(replica.replicaId))).toBe(true)
    expect((await stored(replica, item))?.by).toBe(maya)
  })

  test('undo takes back my values only, where they are still mine', async () => {
    const { replica } = await testDevice()
    const { item } = await testWedding(replica)
    written(await writeMany(replica, [patchOp(item, { people: { Bob: true } })]))
    const mine = written(
      await writeMany(replica, [
        patchOp(item, { title: 'Vows', durationMin: 45 }),
        memberOp(item, ['people', 'Cy'], true),
      ]),
    )
    written(await writeMany(replica, [patchOp(item, { durationMin: 50 })]))
    written(await writeMany(replica, [memberOp(item, ['people', 'Dee'], true)]))
    written(await mine.undo.apply())
    expect((await stored(replica, item))?.data).toMatchObject({
      title: 'Ceremony',
      durationMin: 50,
      people: { Bob: true, Dee: true },
    })
    expect((await stored(replica, item))?.data['people']).not.toHaveProperty('Cy')
  })
})
