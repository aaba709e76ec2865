import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { CARRIED_NAMES, type DeviceKey } from '#shared/protocol/courier.ts'
import { bundleText, type Bundle } from '#shared/courier/bundle.ts'
import { stateHash } from '#shared/courier/handedRow.ts'
import { rowText, type RowContent, type SignedRow } from '#shared/courier/signedRow.ts'
import { conflict } from '#shared/schema/conflict.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { syncServer, type SyncServer } from '../../../testing/syncServer.ts'
import {
  closeDevices,
  maya,
  noah,
  testDevice,
  type TestDevice,
} from '../../../testing/testReplica.ts'
import { testWedding, written } from '../../../testing/testWedding.ts'
import type { Link } from '../link.ts'
import { LinkError } from '../linkError.ts'
import { runPass } from '../pass.ts'
import { envelopeOf } from '../planEdits.ts'
import { writeMany } from '../write.ts'
import { createOp, patchOp } from '../writeOp.ts'
import { carriedFor } from './carriedFor.ts'
import { deviceSigner } from './deviceKey.ts'
import { keepKeys } from './knownKeys.ts'
import { makeBundle } from './makeBundle.ts'
import { watchRefusedForOthers } from './refusedForOthers.ts'
import { openBundle } from './takeBundle.ts'
import { takeIn } from './takeIn.ts'

const lena = '01900000-0000-7000-8000-00000000cccc'

afterEach(closeDevices)

/** Three people in a barn, who have all been online before, and know each other's keys. */
async function barn() {
  const server = syncServer()
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  await pass(first, server)
  const devices = [first, await testDevice(noah, 2), await testDevice(lena, 3)] as const
  for (const [user, name] of [
    [noah, 'Noah'],
    [lena, 'Lena'],
  ] as const) {
    const { scope } = made
    await server.service.members.join({ scope, user, name, role: 'planner', device: 'phone' })
  }
  for (const device of devices) {
    await pass(device, server)
    const { account, replicaId, local } = device.replica
    const { publicKey } = await deviceSigner(local)
    server.keys.push({ account, replica: replicaId, publicKey, device: 'phone' })
  }
  await pass(first, server)
  for (const { replica } of devices) await keepKeys(replica.local, { keys: server.keys }, 1)
  const [, second, third] = devices
  return { server, maya: first, noah: second, lena: third, devices, ...made }
}

async function pass(device: TestDevice, server: SyncServer, spoil = (link: Link) => link) {
  const link = spoil(server.linkOf(device.replica.account, 'somebody'))
  await runPass(device.replica, device.passDeps(link))
  await device.queue.refresh()
}

async function edit(device: TestDevice, id: string, changes: Record<string, unknown>) {
  device.edge.time += 1_000
  written(await writeMany(device.replica, [patchOp(id, changes)]))
}

async function bundleFrom(giver: TestDevice, taker: TestDevice, scope: ScopeName) {
  const made = await makeBundle(giver.replica, scope, taker.replica.account)
  if (!made) throw new Error('they are no member')
  return structuredClone(made.bundle)
}

async function hand(giver: TestDevice, taker: TestDevice, scope: ScopeName) {
  const opened = await openBundle(taker.replica, scope, await bundleFrom(giver, taker, scope))
  if ('refusal' in opened) throw new Error(opened.refusal)
  expect(opened.refused).toEqual([])
  taker.edge.time += 1_000
  return takeIn(taker.replica, opened)
}

async function everything(device: TestDevice, scope: ScopeName) {
  const documents = await device.replica.records.find({ selector: { scope } }).exec()
  return documents
    .map((document) => envelopeOf(document._data))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function state(device: TestDevice, id: string) {
  const document = await device.replica.records.findOne(id).exec()
  if (!document) throw new Error('it is not here')
  return envelopeOf(document._data)
}

async function settle(devices: readonly TestDevice[], server: SyncServer) {
  for (let round = 0; round < 2; round += 1) for (const one of devices) await pass(one, server)
  for (const one of devices) expect(one.queue.waiting.read()).toEqual([])
}

function linesOf(server: SyncServer, scope: ScopeName, id: string) {
  return server.store.history(scope).filter((line) => line.id === id && line.cause !== 'server')
}

/** A row as this device would hand it over, whatever stands in it. */
async function signedBy(
  { replica }: TestDevice,
  row: Omit<RowContent, 'author' | 'types' | 'issuedAt'>,
) {
  const { account, replicaId, local } = replica
  const content = { author: { account, replica: replicaId }, types: 1, issuedAt: 0, ...row }
  const signer = await deviceSigner(local)
  return { ...content, signature: await signer.sign(rowText(content)) }
}

async function bundled(giver: TestDevice, taker: TestDevice, scope: ScopeName, rows: SignedRow[]) {
  const { signature: _old, ...content } = { ...(await bundleFrom(giver, taker, scope)), rows }
  const signer = await deviceSigner(giver.replica.local)
  return { ...content, signature: await signer.sign(bundleText(content)) }
}

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

const spoilt: [string, (bundle: Bundle) => unknown][] = [
  ['badSignature', (one) => ({ ...one, issuedAt: one.issuedAt + 1 })],
  ['badSignature', (one) => ({ ...one, rows: [] })],
  ['tooNew', (one) => ({ ...one, version: 3 })],
  ['unreadable', (one) => ({ ...one, is: 'something' })],
  ['unreadable', (one) => ({ ...one, signature: 'x' })],
  ['unreadable', () => null],
]

test('P4 what the server cannot take of what is carried keeps no pull from happening', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.noah, at.scope)
  let pulls = 0
  await pass(at.noah, at.server, (link) => ({
    ...link,
    ask: () => Promise.reject(new LinkError({ kind: 'tooLarge' })),
    pull(...asked) {
      pulls += 1
      return link.pull(...asked)
    },
  })).catch(() => undefined)
  expect(pulls).toBeGreaterThan(0)
})

test('CAR6 a row under the id of a record of another wedding is refused, and takes nothing from it', async () => {
  const at = await barn()
  const { scope, moment } = at
  const other = await testWedding(at.maya.replica)
  await edit(at.maya, other.item, { title: 'Only here' })
  const made = createOp(timelineItem, scope, other.item, { ...moment, title: 'Mine now' })
  written(await writeMany(at.noah.replica, [made]))
  const bundle = await bundleFrom(at.noah, at.maya, scope)
  const opened = await openBundle(at.maya.replica, scope, bundle)
  if ('refusal' in opened) throw new Error(opened.refusal)
  expect(opened.refused).toMatchObject([{ refusal: 'unreadable' }])
  await takeIn(at.maya.replica, opened)
  expect(await state(at.maya, other.item)).toMatchObject({
    scope: other.scope,
    data: { title: 'Only here' },
  })
})

test.for(spoilt)('CAR6 a spoilt bundle is refused: %s', async ([refusal, spoil]) => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  const bundle = await bundleFrom(at.maya, at.noah, at.scope)
  expect(await openBundle(at.noah.replica, at.scope, spoil(bundle))).toMatchObject({ refusal })
})

test('CAR6 for somebody else, of another wedding, of an unknown device, too old: each with its reason', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  const bundle = await bundleFrom(at.maya, at.noah, at.scope)
  const open = (device: TestDevice, scope = at.scope) => openBundle(device.replica, scope, bundle)
  expect(await open(at.lena)).toMatchObject({ refusal: 'forSomebodyElse', from: maya })
  const other: ScopeName = `wedding:${at.maya.replica.edge.newId()}`
  expect(await open(at.noah, other)).toMatchObject({ refusal: 'otherWedding' })
  at.noah.edge.time += 20 * 86_400_000
  expect(await open(at.noah)).toMatchObject({ refusal: 'expired' })
  at.noah.edge.time -= 20 * 86_400_000
  const keys: DeviceKey[] = at.server.keys.filter(({ account }) => account !== maya)
  await keepKeys(at.noah.replica.local, { keys }, 1)
  expect(await open(at.noah)).toMatchObject({ refusal: 'unknownDevice' })
})

test('CAR6 a removed member’s bundle is refused, and a row of theirs in another’s bundle', async () => {
  const at = await barn()
  const { scope, server } = at
  await edit(at.lena, at.item, { title: 'Vows' })
  await hand(at.lena, at.maya, scope)
  const ofLena = await bundleFrom(at.lena, at.noah, scope)
  const ofMaya = await bundleFrom(at.maya, at.noah, scope)
  await server.service.members.remove({ scope, by: maya, user: lena, device: 'phone' })
  await pass(at.noah, server)
  const open = (bundle: Bundle) => openBundle(at.noah.replica, scope, bundle)
  expect(await open(ofLena)).toMatchObject({ refusal: 'notAMember' })
  expect(await open(ofMaya)).toMatchObject({ fresh: [], refused: [{ refusal: 'notAMember' }] })
})

test('CAR6 how old a bundle is, is told by the server’s clock where that is known', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  const bundle = await bundleFrom(at.maya, at.noah, at.scope)
  const now = at.noah.edge.time
  at.noah.edge.time += 20 * 86_400_000
  expect(await openBundle(at.noah.replica, at.scope, bundle, now)).toMatchObject({ known: 0 })
  at.noah.edge.time = now
  const later = openBundle(at.noah.replica, at.scope, bundle, now + 20 * 86_400_000)
  expect(await later).toMatchObject({ refusal: 'expired' })
})

test('CAR6 more that stands upon one another than can be reckoned with is refused, row by row or whole', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  const [mine, base] = [await state(at.maya, at.item), await state(at.noah, at.item)]
  const states = Array.from({ length: 110 }, (_, count) => ({
    ...mine,
    at: `${mine.at.slice(0, 15)}${(count + 16).toString(16).padStart(4, '0')}${mine.at.slice(19)}`,
  }))
  const names = states.map((one) => ({
    at: one.at,
    hash: stateHash(one),
    since: one.at,
    except: [],
  }))
  const rows = await Promise.all(
    states.map((one, index) => {
      const row = { newDocumentState: one, assumedMasterState: base }
      return signedBy(at.maya, {
        row,
        taken: names.filter((_, other) => other !== index).slice(0, 90),
      })
    }),
  )
  const tangled = await bundled(at.maya, at.noah, at.scope, rows)
  const opened = await openBundle(at.noah.replica, at.scope, tangled)
  if ('refusal' in opened) throw new Error(opened.refusal)
  expect(opened.refused.map(({ refusal }) => refusal)).toContain('tooMuch')

  const [first] = rows
  if (!first) throw new Error('nothing was made')
  const many = Array<SignedRow>(Math.ceil(CARRIED_NAMES / 90) + 1).fill(first)
  const whole = await bundled(at.maya, at.noah, at.scope, many)
  expect(await openBundle(at.noah.replica, at.scope, whole)).toMatchObject({ refusal: 'tooMuch' })
})

test('CAR6 what nobody signed gives no rights to what came beside it', async () => {
  const at = await barn()
  const { scope, lena: author } = at
  const [incident, id] = [author.replica.edge.newId(), author.replica.edge.newId()]
  const stamp = (await state(at.lena, at.item)).at.slice(0, 20)
  const raised = {
    id: incident,
    scope,
    type: 'incident',
    data: { author: noah },
    at: stamp + at.maya.replica.replicaId,
    by: maya,
    _deleted: false,
  }
  const entry = {
    ...raised,
    id,
    type: 'incidentEntry',
    data: { incident, author: lena, raiser: noah, words: 'x', occurredAt: 1, kind: 'note' },
    at: stamp + author.replica.replicaId,
    by: lena,
  }
  const forged = await signedBy(at.maya, { row: { newDocumentState: raised }, taken: [] })
  const told = await signedBy(author, { row: { newDocumentState: entry }, taken: [] })
  const spoilt = { ...forged, issuedAt: 5 }
  const bundle = await bundled(author, at.noah, scope, [spoilt, told])
  const opened = await openBundle(at.noah.replica, scope, bundle)
  if ('refusal' in opened) throw new Error(opened.refusal)
  expect(opened.fresh).toEqual([])
  expect(opened.refused.map(({ refusal }) => refusal)).toEqual(['badSignature', 'notAllowed'])
})

test('CAR6 a row whose author took in something else under that stamp is not taken in here', async () => {
  const at = await barn()
  await edit(at.maya, at.item, { title: 'Vows' })
  await hand(at.maya, at.lena, at.scope)
  await edit(at.lena, at.item, { durationMin: 50 })
  const { rows, ...rest } = await bundleFrom(at.lena, at.noah, at.scope)
  const [ofMaya, ofLena] = rows
  if (!ofMaya || !ofLena) throw new Error('both were to come')
  const { assumedMasterState = null, newDocumentState } = ofMaya.row
  const data = { ...newDocumentState.data, title: 'Rings' }
  const row = { assumedMasterState, newDocumentState: { ...newDocumentState, data } }
  const swapped = await signedBy(at.maya, { row, taken: [] })
  const bundle = await bundled(at.lena, at.noah, rest.wedding, [swapped, ofLena])
  const opened = await openBundle(at.noah.replica, at.scope, bundle)
  expect(opened).toMatchObject({ refused: [{ refusal: 'notWhole' }] })
})
