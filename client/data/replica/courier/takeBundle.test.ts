import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import type { Bundle } from '#shared/courier/bundle.ts'
import { stateHash } from '#shared/courier/handedRow.ts'
import type { SignedRow } from '#shared/courier/signedRow.ts'
import { CARRIED_NAMES, type DeviceKey } from '#shared/protocol/courier.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { closeDevices, maya, noah, type TestDevice } from '../../../testing/testReplica.ts'
import { testWedding, written } from '../../../testing/testWedding.ts'
import { writeMany } from '../write.ts'
import { createOp } from '../writeOp.ts'
import { keepKeys } from './knownKeys.ts'
import { openBundle } from './takeBundle.ts'
import { takeIn } from './takeIn.ts'
import {
  barn,
  bundled,
  bundleFrom,
  edit,
  hand,
  lena,
  pass,
  signedBy,
  state,
} from './testing/barnDevices.ts'

afterEach(closeDevices)

const spoilt: [string, (bundle: Bundle) => unknown][] = [
  ['badSignature', (one) => ({ ...one, issuedAt: one.issuedAt + 1 })],
  ['badSignature', (one) => ({ ...one, rows: [] })],
  ['tooNew', (one) => ({ ...one, version: 3 })],
  ['unreadable', (one) => ({ ...one, is: 'something' })],
  ['unreadable', (one) => ({ ...one, signature: 'x' })],
  ['unreadable', () => null],
]

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

test('CAR6 CAR8 more that stands upon one another than can be reckoned with is refused, row by row or whole', async () => {
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
