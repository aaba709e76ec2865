import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  abandonAnswer,
  freshnessAnswer,
  prepareAnswer,
  type FreshnessAnswer,
  type PrepareAnswer,
} from '#shared/protocol/prepare.ts'
import { pullAnswer } from '#shared/protocol/pull.ts'
import { admit, momentOf, personOn, weddingOf, type Person } from '../testing/apiCaller.ts'
import { memoryGround, openFileScene, type FileScene } from '../testing/fileScene.ts'
import { hashOf, pictureOf } from '../testing/uploader.ts'

let scene: FileScene
let url: string

beforeAll(async () => {
  scene = await openFileScene(memoryGround())
  ;({ url } = scene)
})
afterAll(() => scene.close())

async function prepared(person: Person, query: string): Promise<PrepareAnswer['weddings']> {
  const { status, body } = await person.call('GET', `/prepare?${query}`)
  expect(status).toBe(200)
  return prepareAnswer.parse(body).weddings
}
async function freshness(person: Person, checkpoint?: string): Promise<FreshnessAnswer> {
  const query = checkpoint === undefined ? '' : `?checkpoint=${checkpoint}`
  const { status, body } = await person.call('GET', `/scopes/${scene.scope}/freshness${query}`)
  expect(status).toBe(200)
  return freshnessAnswer.parse(body)
}

it('O6 a wedding of the date is told with its records, bytes by type, files and checksum, as a pull brings them', async () => {
  const { photo, hash, bytes } = await scene.shown()
  const absent = scene.photoOf(pictureOf(700))
  await scene.maya.push({ newDocumentState: absent })
  const pulled = (await scene.maya.pullAll()).filter(({ scope }) => scope === scene.scope)
  const live = pulled.filter(({ _deleted }) => !_deleted)
  const [wedding, ...more] = await prepared(scene.maya, 'date=2026-06-20')
  expect(more).toEqual([])
  expect(wedding).toMatchObject({
    scope: scene.scope,
    title: 'Ada & Bo',
    zone: 'Europe/Vienna',
    dates: ['2026-06-20'],
  })
  expect(wedding?.records.count).toBe(live.length)
  expect(wedding?.records.types['photo']?.count).toBe(2)
  const sum = live.reduce((all, one) => all + Buffer.byteLength(JSON.stringify(one)), 0)
  expect(wedding?.records.bytes).toBe(sum)
  // Original and small picture are the same content here: fetched once.
  expect(wedding?.files).toMatchObject({ count: 2, bytes: bytes.length + 700 })
  const listed = wedding?.files.list.filter(({ record }) => record === photo.id) ?? []
  expect(listed.map(({ variant, isWhole }) => [variant, isWhole])).toEqual([
    ['original', true],
    ['thumbnail', true],
  ])
  expect(wedding?.files.list.find(({ record }) => record === absent.id)?.isWhole).toBe(false)
  const download = await fetch(url + listed[0]?.path, {
    headers: { authorization: `Bearer ${scene.maya.token}` },
  })
  expect(hashOf(Buffer.from(await download.arrayBuffer()))).toBe(hash)
  const { body } = await scene.maya.call('POST', '/sync/checksum', { scopes: [scene.scope] })
  expect(body).toMatchObject({ scopes: { [scene.scope]: wedding?.checksum } })
})

it('O6 within so many days, and of no other date', async () => {
  const later = await weddingOf(scene.maya, 'Cleo & Dan')
  const day = scene.maya.record(later, 'day', { date: '2026-06-23', title: 'The day' })
  const moved = scene.maya.record(later, 'day', { date: '2026-06-24', title: 'Brunch' })
  await scene.maya.push({ newDocumentState: day }, { newDocumentState: moved })
  const scopes = async (query: string) =>
    (await prepared(scene.maya, query)).map(({ scope, dates }) => [scope, dates])
  expect(await scopes('date=2026-06-23')).toEqual([[later, ['2026-06-23']]])
  expect(await scopes('date=2026-06-21&days=3')).toEqual([[later, ['2026-06-23', '2026-06-24']]])
  expect(await scopes('date=2026-06-21')).toEqual([])
  // Its own record says the 20th.
  expect((await scopes('date=2026-06-20')).map(([scope]) => scope)).toContain(later)
})

it('P5 each is told what they may read, and a stranger or whoever left nothing at all', async () => {
  const stranger = await personOn(url, 'Stranger')
  expect(await prepared(stranger, 'date=2026-06-20')).toEqual([])
  await scene.maya.push({ newDocumentState: momentOf(scene.maya, scene.scope) })
  const [hers] = (await prepared(scene.maya, 'date=2026-06-20')).filter(
    ({ scope }) => scope === scene.scope,
  )
  const [ninas] = await prepared(scene.nina, 'date=2026-06-20')
  expect(hers?.records.types['timelineItem']?.count).toBe(1)
  expect(ninas?.records.types['timelineItem']).toBeUndefined()
  expect(ninas?.files.list).toEqual([])
  const path = `/scopes/${scene.scope}/freshness`
  expect((await stranger.call('GET', path)).status).toBe(404)
  const rosa = await personOn(url, 'Rosa')
  await admit(scene.maya, scene.scope, rosa, 'planner')
  expect(await prepared(rosa, 'date=2026-06-20')).toHaveLength(1)
  await scene.maya.call('DELETE', `/scopes/${scene.scope}/members/${rosa.id}`)
  expect(await prepared(rosa, 'date=2026-06-20')).toEqual([])
  expect((await rosa.call('GET', path)).status).toBe(404)
})

it('P5 what left somebody’s sight counts no more, and is a tombstone among what changed', async () => {
  const rosa = await personOn(url, 'Rosa')
  await admit(scene.maya, scene.scope, rosa, 'photographer')
  const moment = momentOf(scene.maya, scene.scope, { title: 'Surprise '.repeat(20).trim() })
  await scene.maya.push({ newDocumentState: moment })
  const count = async () => {
    const [wedding] = await prepared(rosa, 'date=2026-06-20')
    return wedding?.records.types['timelineItem']?.count ?? 0
  }
  const [before, { position }] = [await count(), await freshness(rosa)]
  const hidden = scene.maya.edit(moment, { visibility: 'private' })
  await scene.maya.push({ assumedMasterState: moment, newDocumentState: hidden })
  expect(await count()).toBe(before - 1)
  const { changed, gone } = await freshness(rosa, position)
  expect([changed.count, gone]).toEqual([1, 1])
  const { body } = await rosa.call('POST', '/sync/pull', {
    checkpoint: { [scene.scope]: position },
    limit: 1000,
  })
  const [tombstone] = pullAnswer.parse(body).documents.filter(({ id }) => id === moment.id)
  expect(changed.bytes).toBe(Buffer.byteLength(JSON.stringify(tombstone)))
})

it('O6 what changed since a checkpoint is told by type, and is what the pull then brings', async () => {
  const start = await freshness(scene.leo)
  expect(start).toMatchObject({ isUpToDate: false, isFromStart: true })
  const same = await freshness(scene.leo, start.position)
  expect(same).toMatchObject({ isUpToDate: true, isFromStart: false, gone: 0 })
  expect(same.changed).toEqual({ count: 0, bytes: 0, types: {} })
  const moment = momentOf(scene.maya, scene.scope)
  const other = momentOf(scene.maya, scene.scope)
  await scene.maya.push({ newDocumentState: moment }, { newDocumentState: other })
  const gone = { ...scene.maya.edit(other, {}), _deleted: true }
  await scene.maya.push({ assumedMasterState: other, newDocumentState: gone })
  const stale = await freshness(scene.leo, start.position)
  expect(stale).toMatchObject({ isUpToDate: false, isFromStart: false, gone: 1 })
  expect(stale.changed.types['timelineItem']?.count).toBe(2)
  const checkpoint = { [scene.scope]: start.position }
  const { body } = await scene.leo.call('POST', '/sync/pull', { checkpoint, limit: 1000 })
  const { documents, checkpoint: after } = pullAnswer.parse(body)
  const own = documents.filter(({ scope }) => scope === scene.scope)
  expect(own).toHaveLength(stale.changed.count)
  expect(after[scene.scope]).toBe(stale.position)
  const epoch = await freshness(scene.leo, `99.${start.position.split('.')[1]}`)
  expect(epoch.isFromStart).toBe(true)
})

it('O6 clean-up lets go of one’s own unfinished uploads, of nobody else’s, and of no file', async () => {
  const { hash, photo } = await scene.shown()
  const mine = await scene.begin(scene.maya, pictureOf(900))
  await mine.call('PATCH', { 'upload-offset': '0' }, pictureOf(900).subarray(0, 400))
  const leos = await scene.begin(scene.leo, pictureOf(800))
  const gone = await scene.maya.call('DELETE', `/uploads/unfinished?scope=${scene.scope}`)
  expect(abandonAnswer.parse(gone.body)).toEqual({ abandoned: 1, bytes: 900 })
  expect((await mine.call('HEAD')).status).toBe(404)
  await expect(scene.arrivedOf(mine.id)).rejects.toThrow('ENOENT')
  expect((await leos.call('HEAD')).status).toBe(200)
  expect((await scene.get(scene.maya, photo.id, hash)).status).toBe(200)
  const again = await scene.maya.call('DELETE', '/uploads/unfinished')
  expect(abandonAnswer.parse(again.body)).toEqual({ abandoned: 0, bytes: 0 })
})

it('O6 and takes back what the device told of itself', async () => {
  const told = { scope: scene.scope, waiting: 2, refused: 0, since: 1 }
  await scene.leo.call('POST', '/sync/status', { scopes: [told] })
  const seen = async () => {
    const { body } = await scene.maya.call('GET', `/scopes/${scene.scope}/devices`)
    return JSON.stringify(body).includes(scene.leo.id)
  }
  expect(await seen()).toBe(true)
  expect((await scene.leo.call('DELETE', '/sync/status')).status).toBe(204)
  expect(await seen()).toBe(false)
})

it.each([
  ['GET', '/prepare', 400],
  ['GET', '/prepare?date=today', 400],
  ['GET', '/prepare?date=2026-06-20&days=32', 400],
  ['GET', '/prepare?date=2026-06-20&user=x', 400],
  ['POST', '/prepare', 405],
  ['GET', '/scopes/x/freshness', 404],
  ['DELETE', '/uploads/unfinished?scope=x', 400],
  ['DELETE', '/uploads/unfinished?scope=wedding:00000000-0000-7000-8000-000000000001', 404],
  ['GET', '/uploads/unfinished', 405],
])('%s %s is answered with %i', async (method, path, status) => {
  expect((await scene.maya.call(method, path)).status).toBe(status)
})

it('a checkpoint that is none is refused', async () => {
  const path = `/scopes/${scene.scope}/freshness?checkpoint=x`
  expect((await scene.maya.call('GET', path)).status).toBe(400)
})
