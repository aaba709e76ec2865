import { afterEach, expect, test } from 'vitest'
import type { Json } from '#shared/schema/record/canonical.ts'
import { resolution, type ResolutionData } from '#shared/schema/resolution.ts'
import { closeDevices, testDevice } from '../testing/testReplica.ts'
import { stored, testWedding, written } from '../testing/testWedding.ts'
import { decisionUndo, standsNow } from './decisionUndo.ts'
import { writeMany } from './replica/write.ts'
import { createOp, patchOp, type WriteOp } from './replica/writeOp.ts'

afterEach(closeDevices)

const at = (minute: number) => ({ mode: 'at', at: minute })

/** A decision for 14:30, made while 14:00 stood. */
async function decided(part: Partial<ResolutionData> = {}) {
  const { replica } = await testDevice()
  const { scope, item } = await testWedding(replica)
  const write = (ops: readonly WriteOp[]) => writeMany(replica, ops)
  const id = replica.edge.newId()
  const data: ResolutionData = {
    conflict: replica.edge.newId(),
    record: item,
    path: 'timing',
    choice: 'sibling',
    value: at(870),
    sees: [],
    ...part,
  }
  const before = await standsNow(replica, [{ id, scope, data }])
  written(await write([createOp(resolution, scope, id, data)]))
  let isSettled = false
  const again: Json[] = []
  const undo = decisionUndo(replica, before, {
    isSettled: () => isSettled,
    write,
    again: async () => {
      again.push('again')
      return write([])
    },
  })
  return {
    undo,
    again,
    write,
    item,
    /** As the server applied it, and perhaps what somebody gave after it. */
    settle: async (ops: readonly WriteOp[]) => {
      isSettled = true
      written(await write(ops))
    },
    resolution: () => stored(replica, id),
    record: () => stored(replica, item),
  }
}

test('one that nobody heard of is gone, and done again it is a decision of its own', async () => {
  const { undo, again, resolution: kept, record } = await decided()
  const outcome = written(await undo.apply())
  expect((await kept())?._deleted).toBe(true)
  expect((await record())?.data).toMatchObject({ timing: at(840) })
  await outcome.undo.apply()
  expect(again).toEqual(['again'])
})

test('one that settled its question is followed by the value from before', async () => {
  const { undo, settle, item, resolution: kept, record } = await decided()
  await settle([patchOp(item, { timing: at(870), title: 'Vows' })])
  written(await undo.apply())
  expect((await record())?.data).toMatchObject({ timing: at(840), title: 'Vows' })
  expect((await kept())?._deleted).toBe(false)
})

test('what somebody gave after the decision stays', async () => {
  const { undo, settle, item, record } = await decided()
  await settle([patchOp(item, { timing: at(900) })])
  written(await undo.apply())
  expect((await record())?.data).toMatchObject({ timing: at(900) })
})

test('a record that was decided to go comes back', async () => {
  const { undo, settle, item, record } = await decided({ path: '_deleted' })
  await settle([{ op: 'delete', id: item }])
  written(await undo.apply())
  expect((await record())?._deleted).toBe(false)
})
