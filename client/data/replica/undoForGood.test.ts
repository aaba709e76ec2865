import { afterEach, describe, expect, test } from 'vitest'
import { reversedIds } from '#shared/money/paymentsInForce.ts'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { payment } from '#shared/schema/payment.ts'
import { closeDevices, maya, testDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { writeMany } from './write.ts'
import { createOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

const amount = { minor: 60_000, currency: 'GBP' }

async function scene() {
  const { replica } = await testDevice()
  const { scope, item } = await testWedding(replica)
  const id = replica.edge.newId
  const data = async (of: string) => (await stored(replica, of))?.data
  return { replica, scope, item, id, data }
}

describe('undo of what nobody may delete', () => {
  test('a line that was added with its request goes, and the request is taken back; redo asks again', async () => {
    const { replica, scope, id, data } = await scene()
    const [line, asked] = [id(), id()]
    const added = written(
      await writeMany(replica, [
        createOp(budgetLine, scope, line, { title: 'Band', planned: amount, order: 'a0' }),
        createOp(budgetProposal, scope, asked, {
          line,
          author: maya,
          amount,
          askedAt: 1,
          state: 'open',
        }),
      ]),
    )
    const back = written(await added.undo.apply())
    expect(back.taken).toBe('all')
    expect((await stored(replica, line))?._deleted).toBe(true)
    expect(await data(asked)).toMatchObject({ state: 'withdrawn' })
    written(await back.undo.apply())
    expect((await stored(replica, line))?._deleted).toBe(false)
    expect(await data(asked)).toMatchObject({ state: 'open' })
  })

  test('a proposal that somebody answered meanwhile keeps its answer', async () => {
    const { replica, scope, item, id, data } = await scene()
    const asked = id()
    const proposed = written(
      await writeMany(replica, [
        createOp(changeRequest, scope, asked, {
          author: maya,
          target: item,
          targetType: 'timelineItem',
          changes: { durationMin: { from: 30, to: 20 } },
          askedAt: 1,
          state: 'open',
        }),
      ]),
    )
    written(await writeMany(replica, [patchOp(asked, { state: 'declined' })]))
    expect(written(await proposed.undo.apply()).taken).toBe('nothing')
    expect(await data(asked)).toMatchObject({ state: 'declined' })
  })

  test('a payment is reversed, and redo lets it count again: none is changed', async () => {
    const { replica, scope, id } = await scene()
    const [line, paid] = [id(), id()]
    const op = createOp(payment, scope, paid, { line, amount, paidAt: '2027-05-20' })
    const made = written(await writeMany(replica, [op]))
    const isReversed = async () => {
      const all = (await replica.records.find().exec()).map((one) => one.toJSON())
      const payments = all.filter(({ type }) => type === payment.name)
      const read = payments.map((one) => ({ id: one.id, data: payment.data.parse(one.data) }))
      return [read.length, reversedIds(read).has(paid)]
    }
    const back = written(await made.undo.apply())
    expect(back.taken).toBe('all')
    expect(await isReversed()).toEqual([2, true])
    written(await back.undo.apply())
    expect(await isReversed()).toEqual([3, false])
  })
})
