import { beforeEach, describe, expect, test } from 'vitest'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { BEN, id, openNoticeScene, WEDDING } from './testing/noticeScene.ts'

const MAYA = id(99)
const THREAD = id(50)
const MINUTE = 60_000
let scene: Awaited<ReturnType<typeof openNoticeScene>>
beforeEach(async () => {
  scene = await openNoticeScene()
  scene.put('member', { user: MAYA, name: 'Maya', role: 'coordinator', owner: false }, id(98))
  scene.put('thread', { title: 'Running the day', roles: { planner: true }, members: {} }, THREAD)
})

const changed = (record: RecordEnvelope) => ({
  scope: WEDDING,
  changes: [{ record, before: null, audience: typeNamed(record.type)?.audience(record) ?? [] }],
})

function said(n: number): RecordEnvelope {
  const readers = { roles: { planner: true }, members: {} } as const
  const words = { thread: THREAD, author: MAYA, text: `Word ${n}`, saidAt: scene.now() }
  return scene.put('message', { ...words, ...readers }, id(n), MAYA)
}

describe('P1 an emergency that nobody answers', () => {
  test('is told again after a restart, as often as it was to be', async () => {
    scene.raise(20)
    await scene.pass(1.5 * MINUTE)
    await scene.restart()
    await scene.pass(MINUTE)
    expect(scene.notices()).toMatchObject([{ kind: 'emergency' }, { again: true }])
    await scene.pass(MINUTE)
    await scene.restart()
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(6)
    await scene.restart()
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(6)
    expect(scene.failures).toEqual([])
  })

  test('is told no more after a restart once somebody is on it', async () => {
    scene.raise(20)
    await scene.pass(MINUTE)
    scene.answer(20)
    await scene.restart()
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(1)
  })

  test('is told once by two processes that both know of it', async () => {
    scene.raise(20)
    await scene.beside()
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(6)
  })

  test('is told on by a process that was there already when the one that took it died', async () => {
    await scene.service.start()
    await scene.beside()
    scene.raise(20)
    await scene.pass(1_000)
    await scene.firstDies()
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(6)
  })
})

test('one conversation disturbs a person once in five minutes, whichever process takes its words', async () => {
  const other = await scene.beside()
  scene.service.committed(changed(said(60)))
  await scene.pass(MINUTE)
  other.committed(changed(said(61)))
  await scene.pass(3 * MINUTE)
  expect(scene.notices()).toHaveLength(1)
  await scene.pass(3 * MINUTE)
  expect(scene.notices()).toMatchObject([{ text: 'Word 60' }, { text: 'Word 61' }])
})

test('what waited is told once by two processes that began together', async () => {
  scene.service.committed(changed(said(60)))
  await scene.pass(2_000)
  await scene.restart()
  await scene.beside()
  await scene.pass(60 * MINUTE)
  expect(scene.notices()).toHaveLength(1)
})

test('what waited is told by the other one where the first dies while it tells', async () => {
  scene.service.committed(changed(said(60)))
  await scene.pass(2_000)
  const dying = { scope: WEDDING, user: BEN, kind: 'disturbed', record: `${BEN} said ${THREAD}` }
  await scene.ledger.put([{ ...dying, known: null, waiting: null, dueAt: null, at: scene.now() }])
  await scene.restart()
  await scene.pass(4 * MINUTE)
  expect(scene.notices()).toHaveLength(0)
  await scene.pass(60 * MINUTE)
  expect(scene.notices()).toHaveLength(1)
})

test('a reminder is given once by two processes', async () => {
  // Begins in eleven minutes.
  scene.moment(10, 731)
  await scene.service.start()
  await scene.beside()
  await scene.pass(20 * MINUTE)
  expect(scene.notices()).toMatchObject([{ kind: 'wanted' }])
  expect(scene.failures).toEqual([])
  expect(scene.members[0]?.user).toBe(BEN)
})
