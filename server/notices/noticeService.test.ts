import { beforeEach, describe, expect, test } from 'vitest'
import { BEN, id, openNoticeScene, WEDDING } from './testing/noticeScene.ts'

let scene: Awaited<ReturnType<typeof openNoticeScene>>
beforeEach(async () => {
  scene = await openNoticeScene()
})

test('a moment that moved is told once things have come to rest, with both times', async () => {
  scene.move(10, 900, 930)
  await scene.pass(1_000)
  expect(scene.notices()).toEqual([])
  await scene.pass(10_000)
  expect(scene.notices()).toEqual([
    {
      kind: 'moved',
      scope: WEDDING,
      wedding: 'Ada & Bo',
      record: id(10),
      title: 'Moment 10',
      from: 900,
      to: 930,
    },
  ])
  expect(scene.failures).toEqual([])
})

test('moved and moved back is nothing', async () => {
  scene.move(10, 900, 930)
  scene.move(10, 930, 900)
  await scene.pass(60_000)
  expect(scene.notices()).toEqual([])
})

test('three minutes and three minutes are six: compared with what was told last', async () => {
  scene.move(10, 900, 903)
  await scene.pass(60_000)
  expect(scene.notices()).toEqual([])
  scene.move(10, 903, 906)
  await scene.pass(600_000)
  expect(scene.notices()).toMatchObject([{ kind: 'moved', from: 900, to: 906 }])
  scene.move(10, 906, 908)
  await scene.pass(600_000)
  expect(scene.notices()).toHaveLength(1)
})

test('twenty moments at once are one notice, and the next one waits two minutes', async () => {
  for (let n = 10; n < 30; n += 1) scene.move(n, 900, 930)
  await scene.pass(10_000)
  expect(scene.notices()).toEqual([
    { kind: 'several', scope: WEDDING, wedding: 'Ada & Bo', of: 'moved', count: 20 },
  ])
  scene.move(10, 930, 960)
  await scene.pass(60_000)
  expect(scene.notices()).toHaveLength(1)
  await scene.pass(120_000)
  expect(scene.notices()).toHaveLength(2)
})

test('a question is told once, however many values are added to it, and not when it is settled', async () => {
  scene.ask(10)
  await scene.pass(10_000)
  expect(scene.notices()).toMatchObject([
    { kind: 'decision', record: id(1_010), title: 'Moment 10' },
  ])
  scene.ask(10)
  await scene.pass(600_000)
  expect(scene.notices()).toHaveLength(1)
  scene.ask(11)
  scene.ask(11, 'resolved')
  await scene.pass(600_000)
  expect(scene.notices()).toHaveLength(1)
})

test('P5 what its receiver may not read is in no notice', async () => {
  scene.ask(10)
  scene.records.delete(id(10))
  await scene.pass(60_000)
  scene.raise(20)
  scene.records.delete(id(20))
  await scene.pass(60_000)
  expect(scene.notices()).toEqual([])
})

test('an emergency is told at once, through quiet hours and mutes', async () => {
  const quiet = { from: 0, to: 1439, zone: 'Europe/Vienna' }
  scene.put('preference', { quiet, muted: { decision: true, moved: true } }, BEN)
  scene.raise(20)
  await scene.pass(0)
  expect(scene.notices()).toMatchObject([{ kind: 'emergency', what: 'medical', place: 'The barn' }])
})

test('so many emergencies that they are no news any more are not told', async () => {
  for (let n = 100; n < 160; n += 1) scene.raise(n)
  await scene.pass(1_000)
  expect(scene.notices()).toHaveLength(20)
  for (let n = 100; n < 160; n += 1) scene.answer(n)
  await scene.pass(700_000)
  scene.raise(200)
  await scene.pass(1_000)
  expect(scene.notices()).toHaveLength(21)
})

test('what is not wanted is not told; in quiet hours it waits, and is told after them', async () => {
  scene.put('preference', { muted: { moved: true } }, BEN)
  scene.move(10, 900, 930)
  await scene.pass(60_000)
  expect(scene.notices()).toEqual([])
  scene.put('preference', { quiet: { from: 11 * 60, to: 13 * 60, zone: 'Europe/Vienna' } }, BEN)
  scene.ask(11)
  await scene.pass(40 * 60_000)
  scene.ask(12)
  expect(scene.notices()).toEqual([])
  await scene.pass(60 * 60_000)
  expect(scene.notices()).toMatchObject([{ kind: 'several', of: 'decision', count: 2 }])
})

describe('the life of a subscription', () => {
  const alive = async () => (await scene.subscriptions.ofUser(BEN, scene.now())).length

  test('an endpoint that is gone is forgotten', async () => {
    scene.answers.push({ kind: 'gone' })
    scene.raise(20)
    await scene.pass(1_000)
    expect(await alive()).toBe(0)
  })

  test('one that is busy is tried again, later each time, and not for ever', async () => {
    scene.answers.push({ kind: 'later', afterMs: null }, { kind: 'later', afterMs: 60_000 })
    scene.raise(20)
    await scene.pass(4_000)
    scene.answer(20)
    expect(scene.notices()).toEqual([])
    await scene.pass(10_000)
    expect(scene.notices()).toEqual([])
    await scene.pass(60_000)
    expect(scene.notices()).toHaveLength(1)
    scene.answers.push(
      ...Array.from({ length: 10 }, () => ({ kind: 'later', afterMs: null }) as const),
    )
    scene.raise(21)
    await scene.pass(1_000)
    scene.answer(21)
    await scene.pass(3_600_000)
    expect(scene.answers).toHaveLength(6)
    expect(await alive()).toBe(1)
  })

  test('a device that signed out while its push service was busy gets nothing more', async () => {
    scene.answers.push({ kind: 'later', afterMs: null })
    scene.raise(20)
    await scene.pass(1_000)
    await scene.service.unsubscribe('s1')
    await scene.pass(600_000)
    expect(scene.notices()).toEqual([])
  })

  test('a browser takes notices for whoever subscribed there last', async () => {
    const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
    await scene.service.subscribe(
      { user: id(4), session: 's2' },
      { endpoint: 'https://push.example/s1', keys },
    )
    expect(await alive()).toBe(0)
  })

  test('a server that stops tells nothing more', async () => {
    scene.move(10, 900, 930)
    await scene.settle()
    scene.service.stop()
    await scene.pass(600_000)
    expect(scene.notices()).toEqual([])
  })
})
