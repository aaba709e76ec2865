import { afterEach, describe, expect, test } from 'vitest'
import { testReplica } from '../testing/testReplica.ts'
import type { Replica } from './database.ts'
import { writeMany, type WriteOutcome } from './write.ts'
import { createOp, memberOp, patchOp } from './writeOp.ts'
import { wipeAccount } from './wipe.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

const maya = '01900000-0000-7000-8000-00000000aaaa'
const open: Replica[] = []

async function replicaOf(account: string, seed: number): Promise<Replica> {
  const replica = await testReplica(account, seed)
  open.push(replica)
  return replica
}

afterEach(async () => {
  for (const replica of open.splice(0)) {
    await replica.close()
    await wipeAccount(replica.account)
  }
})

function written(outcome: WriteOutcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome
}

async function newWedding(replica: Replica) {
  const { newId } = replica.edge
  const id = newId()
  const scope: ScopeName = `wedding:${id}`
  const dayId = newId()
  const laneId = newId()
  const item = newId()
  const outcome = written(
    await writeMany(
      replica,
      [
        createOp(wedding, scope, id, {
          title: 'Anna & Ben',
          couple: { Anna: true, Ben: true },
          date: '2027-06-12',
          zone: 'Europe/Berlin',
          places: {},
          status: 'draft',
        }),
        createOp(day, scope, dayId, { date: '2027-06-12', title: 'Saturday' }),
        createOp(lane, scope, laneId, { day: dayId, name: 'Main', order: 'a0' }),
        createOp(timelineItem, scope, item, {
          day: dayId,
          lane: laneId,
          order: 'a0',
          title: 'Ceremony',
          timing: { mode: 'at', at: 840 },
          durationMin: 30,
          visibility: 'team',
        }),
      ],
      { claims: { [scope]: 'planner' } },
    ),
  )
  return { scope, id, item, outcome }
}

async function read(replica: Replica, id: string) {
  const [document] = await replica.records.storageInstance.findDocumentsById([id], true)
  return document
}

describe('writing on the device', () => {
  test('R3: every write has a new stamp of this replica, later than the state it replaces', async () => {
    const replica = await replicaOf(maya, 1)
    const { item, outcome } = await newWedding(replica)
    const stamps = outcome.records.map(({ at }) => at)
    for (const title of ['A', 'B', 'A']) {
      const next = written(await writeMany(replica, [patchOp(item, { title })]))
      stamps.push(...next.records.map(({ at }) => at))
    }
    expect(new Set(stamps).size).toBe(stamps.length)
    expect(stamps.toSorted()).toEqual(stamps)
    expect(stamps.every((stamp) => stamp.endsWith(replica.replicaId))).toBe(true)
    expect((await read(replica, item))?.by).toBe(maya)
  })

  test('undo takes back my values only, where they are still mine', async () => {
    const replica = await replicaOf(maya, 1)
    const { item } = await newWedding(replica)
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
    expect((await read(replica, item))?.data).toMatchObject({
      title: 'Ceremony',
      durationMin: 50,
      people: { Bob: true, Dee: true },
    })
    expect((await read(replica, item))?.data['people']).not.toHaveProperty('Cy')
  })
})
