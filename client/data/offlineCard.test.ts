import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { closeDevices, maya, noah, testDevice } from '../testing/testReplica.ts'
import { syncServer } from '../testing/syncServer.ts'
import { stored, testWedding } from '../testing/testWedding.ts'
import { createDecisions } from './decisions.ts'
import { createRecordStores } from './recordStores.ts'
import type { Link } from './replica/link.ts'
import { LinkError } from './replica/linkError.ts'
import { runPass } from './replica/pass.ts'
import { writeMany } from './replica/write.ts'
import { patchOp } from './replica/writeOp.ts'

afterEach(closeDevices)

/** Answers until a push was answered; then the signal is gone. */
function goneAfterPush(link: Link): Link {
  let isGone = false
  const cut = () => {
    if (isGone) throw new LinkError({ kind: 'unreachable' })
  }
  return {
    async pull(request, signal) {
      cut()
      return link.pull(request, signal)
    },
    async push(request, signal) {
      cut()
      const answer = await link.push(request, signal)
      isGone = true
      return answer
    },
  }
}

test('CON2 P6 a question that came with the push answer is settled though the signal is gone again', async () => {
  const server = syncServer()
  const [first, second] = [await testDevice(maya, 1), await testDevice(noah, 2)]
  const { scope, item } = await testWedding(first.replica)
  await writeMany(first.replica, [patchOp(item, { pin: true })])
  const links = {
    first: first.passDeps(server.linkOf(maya, 'Maya')),
    second: second.passDeps(server.linkOf(noah, 'Noah')),
  }
  await runPass(first.replica, links.first)
  const joining = { scope, user: noah, name: 'Noah', role: 'planner', device: 'phone' } as const
  await server.service.members.join(joining)
  await runPass(second.replica, links.second)

  const at = (minute: number) => patchOp(item, { timing: { mode: 'at', at: minute } })
  await writeMany(first.replica, [at(870)])
  await runPass(first.replica, links.first)
  await writeMany(second.replica, [at(900)])
  const flaky = goneAfterPush(server.linkOf(noah, 'Noah'))
  // What a pass leaves undone, it says; the answer to the push is kept all the same.
  await runPass(second.replica, second.passDeps(flaky)).catch(() => undefined)

  const stores = createRecordStores(second.replica)
  const decisions = createDecisions(second.replica, stores, (ops) => writeMany(second.replica, ops))
  const stop = decisions.open.subscribe(() => undefined)
  await expect.poll(() => decisions.open.read().length).toBe(1)
  const [card] = decisions.open.read()
  if (!card) throw new Error('there is no card')
  expect(await stored(second.replica, card.conflict.id)).toBeUndefined()
  const values = card.conflict.data.siblings.map(({ value }) => value)
  expect(values).toEqual(expect.arrayContaining([{ mode: 'at', at: 900 }]))
  const outcome = await decisions.decide([
    { card, choice: { kind: 'custom', value: { mode: 'at', at: 885 } } },
  ])
  expect(outcome.ok).toBe(true)
  expect(decisions.open.read()).toEqual([])
  await expect(runPass(second.replica, second.passDeps(flaky))).rejects.toBeInstanceOf(Error)

  await runPass(second.replica, links.second)
  await runPass(second.replica, links.second)
  await runPass(first.replica, links.first)
  for (const { replica } of [first, second]) {
    expect((await stored(replica, item))?.data).toMatchObject({ timing: { mode: 'at', at: 885 } })
    const settled = await stored(replica, card.conflict.id)
    expect(settled?.data).toMatchObject({ status: 'resolved', resolution: { by: noah } })
  }
  expect(await second.replica.local.cards.count()).toBe(0)
  stop()
  stores.close()
})
