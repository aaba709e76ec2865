import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { conflict } from '#shared/schema/conflict.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { closeDevices, maya, noah } from '../../../testing/testReplica.ts'
import { written } from '../../../testing/testWedding.ts'
import type { Link } from '../link.ts'
import { LinkError, type LinkFailure } from '../linkError.ts'
import { runPass } from '../pass.ts'
import { writeMany } from '../write.ts'
import { createOp } from '../writeOp.ts'
import { carriedFor } from './carriedFor.ts'
import { watchRefusedForOthers } from './refusedForOthers.ts'
import {
  barn,
  edit,
  everything,
  hand,
  lena,
  linesOf,
  pass,
  settle,
  state,
} from './testing/barnDevices.ts'

afterEach(closeDevices)

const orders = [
  [0, 1, 2],
  [2, 1, 0],
  [1, 2, 0],
] as const

test.for(orders)(
  'CAR1 bundles go round in a circle, then all meet the server in the order %s: nothing is doubled',
  async (order) => {
    const at = await barn()
    const { server, scope, item, devices } = at
    await edit(at.maya, item, { title: 'Vows' })
    await edit(at.noah, item, { durationMin: 45 })
    const id = at.lena.replica.edge.newId()
    const data = { ...at.moment, title: 'Speeches', order: 'a1' }
    written(await writeMany(at.lena.replica, [createOp(timelineItem, scope, id, data)]))
    await hand(at.maya, at.noah, scope)
    await hand(at.noah, at.lena, scope)
    await hand(at.lena, at.maya, scope)
    await hand(at.maya, at.noah, scope)
    for (const device of devices) {
      expect((await state(device, item)).data).toMatchObject({ title: 'Vows', durationMin: 45 })
      expect((await state(device, id)).data['title']).toBe('Speeches')
    }
    const inOrder = order.flatMap((index) => devices[index] ?? [])
    await settle(inOrder, server)
    const all = await Promise.all(devices.map((device) => everything(device, scope)))
    expect(all[1]).toEqual(all[0])
    expect(all[2]).toEqual(all[0])
    expect(all[0]?.filter(({ type }) => type === conflict.name)).toEqual([])
    const who = (title: string) =>
      linesOf(server, scope, item).filter(
        ({ state: now, sent }) => (sent ?? now).data['title'] === title,
      )[0]?.user
    expect(who('Vows')).toBe(maya)
    expect(linesOf(server, scope, id).map(({ user }) => user)).toEqual([lena])
    const minutes = linesOf(server, scope, item).filter(
      ({ state: now, sent }) => (sent ?? now).data['durationMin'] === 45,
    )
    expect(minutes.some(({ user }) => user === noah)).toBe(true)
    for (const { replica } of devices) expect(await replica.local.carried.count()).toBe(0)
  },
)

test('CAR3 the record is the author’s own on the device that took it in, and is not sent as another’s', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.noah, at.scope)
  expect(await state(at.noah, at.item)).toEqual(await state(at.maya, at.item))
  expect(await carriedFor(at.noah.replica, at.item)).toMatchObject([{ account: maya }])
  await pass(at.noah, at.server)
  expect(linesOf(at.server, at.scope, at.item).map(({ user }) => user)).not.toContain(noah)
  expect(await at.noah.replica.local.rejections.count()).toBe(0)
  const before = at.server.store.history(at.scope).length
  await pass(at.maya, at.server)
  expect(at.server.store.history(at.scope).length).toBe(before)
})

test('CAR4 both gave the title a value: one’s own stays here, and at the server both are asked about', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows', durationMin: 50 })
  await edit(at.noah, at.item, { title: 'Promise' })
  await hand(at.maya, at.noah, at.scope)
  expect((await state(at.noah, at.item)).data).toMatchObject({ title: 'Promise', durationMin: 50 })
  await settle([at.noah, at.maya, at.lena], at.server)
  const cards = (await everything(at.lena, at.scope)).filter(({ type }) => type === conflict.name)
  expect(cards).toHaveLength(1)
  expect(JSON.stringify(cards)).toMatch(/Vows/)
  expect(JSON.stringify(cards)).toMatch(/Promise/)
})

test('CAR4 what I change with knowledge of what I was handed is no question', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.noah, at.scope)
  await edit(at.noah, at.item, { title: 'The vows' })
  await hand(at.noah, at.lena, at.scope)
  expect((await state(at.lena, at.item)).data['title']).toBe('The vows')
  await settle([at.lena, at.maya, at.noah], at.server)
  const all = await everything(at.maya, at.scope)
  expect(all.filter(({ type }) => type === conflict.name)).toEqual([])
  expect((await state(at.maya, at.item)).data['title']).toBe('The vows')
})

test('CAR2 a lost answer, and a giver who grows the edit meanwhile: once, and the last word stands', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.noah, at.scope)
  const lost = (link: Link): Link => ({
    ...link,
    ask: async (...args) => {
      await link.ask?.(...args)
      throw new LinkError({ kind: 'unreachable' })
    },
  })
  await expect(pass(at.noah, at.server, lost)).rejects.toBeDefined()
  await edit(at.maya, at.item, { title: 'Ceremony' })
  await hand(at.maya, at.noah, at.scope)
  await settle([at.noah, at.maya, at.lena], at.server)
  expect((await state(at.lena, at.item)).data['title']).toBe('Ceremony')
  const titles = linesOf(at.server, at.scope, at.item).map(({ state: now }) => now.data['title'])
  expect(titles.filter((title) => title === 'Vows')).toHaveLength(1)
})

test('CAR5 the server refuses what its author may no longer do: the courier’s copy gives way', async () => {
  const at = await barn()
  await edit(at.lena, at.item, { title: 'Vows' })
  await hand(at.lena, at.noah, at.scope)
  const { scope } = at
  await at.server.service.members.remove({ scope, by: maya, user: lena, device: 'phone' })
  await pass(at.noah, at.server)
  expect((await state(at.noah, at.item)).data['title']).toBe('Ceremony')
  expect(await at.noah.replica.local.rejections.count()).toBe(0)
  await pass(at.noah, at.server)
  expect(await at.noah.replica.local.carried.count()).toBe(0)
  const told = watchRefusedForOthers(at.noah.replica.local, scope)
  const leave = told.subscribe(() => undefined)
  await expect.poll(told.read).toMatchObject([{ account: lena, code: 'SCOPE_LOST' }])
  leave()
})

test.for<LinkFailure>([{ kind: 'tooLarge' }, { kind: 'busy', status: 429, retryAfterMs: 60_000 }])(
  'P4 what the server cannot take of what is carried keeps no pull from happening: %o',
  async (failure) => {
    const at = await barn()
    await edit(at.maya, at.item, { title: 'Vows' })
    await hand(at.maya, at.noah, at.scope)
    let pulls = 0
    const device = { ...at.noah.passDeps(at.server.linkOf(at.noah.replica.account, 'Noah')) }
    const link: Link = {
      ...device.link,
      ask: () => Promise.reject(new LinkError(failure)),
      pull(...asked) {
        pulls += 1
        return device.link.pull(...asked)
      },
    }
    await runPass(at.noah.replica, { ...device, link }).catch(() => undefined)
    expect(pulls).toBeGreaterThan(0)
  },
)
