import { beforeEach, describe, expect, test } from 'vitest'
import { id, openNoticeScene } from './testing/noticeScene.ts'

const MIN = 60_000
const HOUR = 60 * MIN

let scene: Awaited<ReturnType<typeof openNoticeScene>>
beforeEach(async () => {
  scene = await openNoticeScene()
})

/** What was told, as a sorted list of kinds. */
const told = () =>
  scene
    .notices()
    .map(({ kind }) => kind)
    .toSorted()

/** A question, a moment that moved, an emergency and a word to everybody. */
function happen(): void {
  scene.ask(20)
  scene.move(12, 840, 870)
  scene.raise(30)
  const readers = { roles: { planner: true }, members: {} } as const
  const words = { author: id(99), text: 'Buses leave', urgency: 'change', state: 'sent' } as const
  scene.commit(scene.put('broadcast', { ...words, ...readers, saidAt: scene.now() }, id(40)))
}

describe('P1 what was gathered while the database was away for a moment', () => {
  test('is told once it is there again, and once', async () => {
    happen()
    await scene.pass(2_000)
    scene.databaseFails(() => true)
    await scene.pass(10 * MIN)
    const before = scene.notices().filter(({ kind }) => kind !== 'emergency')
    expect(before).toEqual([])
    expect(scene.failures.length).toBeGreaterThan(0)
    scene.databaseFails(() => false)
    scene.answer(30)
    await scene.pass(10 * MIN)
    const kinds = told().filter((kind) => kind !== 'emergency')
    expect(kinds).toEqual(['broadcast', 'decision', 'moved'])
    await scene.restart()
    await scene.pass(HOUR)
    expect(told().filter((kind) => kind !== 'emergency')).toEqual(kinds)
  })

  test('is told once whichever one call fails, also after a restart', async () => {
    happen()
    await scene.pass(MIN)
    scene.answer(30)
    await scene.pass(15 * MIN)
    const whole = told()
    expect(whole).toContain('emergency')
    const most = scene.databaseCalls()
    expect(most).toBeGreaterThan(20)
    for (let failing = 1; failing <= most; failing += 1) {
      scene = await openNoticeScene()
      scene.databaseFails((call) => call === failing)
      happen()
      await scene.pass(MIN)
      scene.answer(30)
      await scene.pass(15 * MIN)
      scene.databaseFails(() => false)
      await scene.restart()
      await scene.pass(15 * MIN)
      expect([failing, told()]).toEqual([failing, whole])
    }
  })

  test('leaves only once it is durable that it was told', async () => {
    scene.ask(20)
    await scene.pass(7_000)
    scene.ledger.put = () => Promise.reject(new Error('The disk is full.'))
    await scene.pass(5 * MIN)
    expect(scene.notices()).toEqual([])
  })
})
