import { beforeEach, expect, test } from 'vitest'
import { BEN, DAY, id, openNoticeScene } from './testing/noticeScene.ts'
import { touchesPlan } from './touchesPlan.ts'

const LENA = id(4)
const MIN = 60_000

let scene: Awaited<ReturnType<typeof openNoticeScene>>
beforeEach(async () => {
  scene = await openNoticeScene()
})

test('P7 a report that the day is late tells those whose moments it pushes, with the times their devices show', async () => {
  scene.moment(10, 740)
  scene.moment(11, 770)
  scene.moment(12, 900)
  scene.report(50, 10, 'expectedEnd', 790)
  await scene.pass(10_000)
  // The gap before the third one takes the delay in.
  expect(scene.notices()).toMatchObject([
    { kind: 'moved', record: id(11), title: 'Moment 11', from: 770, to: 790 },
  ])
  expect(scene.failures).toEqual([])
})

test('a few minutes now and a few later are told once they are enough; a fixed time by the minute', async () => {
  scene.moment(10, 740)
  scene.moment(11, 770)
  scene.report(50, 10, 'expectedEnd', 773)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toEqual([])
  scene.report(51, 10, 'expectedEnd', 776)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toMatchObject([{ record: id(11), from: 770, to: 776 }])
  scene.moment(12, 850)
  scene.moment(13, 880, { pin: true })
  scene.report(52, 12, 'expectedEnd', 882)
  await scene.pass(5 * MIN)
  expect(scene.notices().slice(1)).toMatchObject([{ record: id(13), from: 880, to: 882 }])
})

test('who says it is late is told nothing by it, and later ones compare with what they said', async () => {
  scene.moment(10, 740)
  scene.moment(11, 770)
  scene.report(50, 10, 'expectedEnd', 780)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(1)
  scene.report(51, 10, 'expectedEnd', 800, { by: BEN })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(1)
  scene.report(52, 10, 'expectedEnd', 803)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(1)
})

test('a moment that follows another moves with it when the plan moves that one', async () => {
  scene.moment(11, 0, { timing: { mode: 'after' }, order: 'b' })
  scene.move(10, 800, 830, { responsible: {} })
  await scene.pass(10_000)
  expect(scene.notices()).toMatchObject([{ record: id(11), from: 830, to: 860 }])
})

test('P5 P7 each person is told by what they may read themselves', async () => {
  scene.members.push({ user: LENA, role: 'photographer', owner: false })
  await scene.subscribe(LENA, 's2')
  const lenas = { responsible: { [LENA]: true } }
  scene.moment(10, 740)
  scene.moment(11, 770, lenas)
  // A report that they may not read moves nothing on their device, and is in no notice.
  scene.report(50, 10, 'expectedEnd', 790, { visibility: 'private' })
  await scene.pass(5 * MIN)
  expect(scene.sent.filter(({ to }) => to.endsWith('s2'))).toEqual([])
  scene.move(11, 770, 800, lenas)
  await scene.pass(5 * MIN)
  expect(scene.sent.filter(({ to }) => to.endsWith('s2'))).toMatchObject([
    { notice: { record: id(11), from: 770, to: 800 } },
  ])
})

test('during the ceremony it is quiet, but for what begins at once and for emergencies', async () => {
  scene.moment(10, 715, { category: 'ceremony', responsible: {}, durationMin: 45 })
  const elsewhere = { lane: id(7) }
  scene.moment(11, 732, elsewhere)
  scene.moment(12, 840)
  scene.report(49, 10, 'actualStart', 715)
  await scene.pass(MIN)
  scene.move(12, 840, 870)
  scene.ask(20)
  await scene.pass(MIN)
  expect(scene.notices()).toEqual([])
  scene.raise(30)
  scene.move(11, 732, 737, elsewhere)
  await scene.pass(MIN)
  scene.answer(30)
  expect(scene.notices()).toMatchObject([{ kind: 'emergency' }, { kind: 'moved', record: id(11) }])
  await scene.pass(60 * MIN)
  const later = scene.notices().slice(2)
  expect(later.map(({ kind }) => kind).sort()).toEqual(['decision', 'moved'])
  expect(later).toContainEqual(expect.objectContaining({ record: id(12), from: 840, to: 870 }))
})

test('P1 after a restart nothing is told twice, and what was told last is still what counts', async () => {
  scene.moment(10, 740)
  scene.moment(11, 770)
  scene.report(50, 10, 'expectedEnd', 780)
  scene.ask(20)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(2)
  await scene.restart()
  scene.ask(20)
  scene.report(51, 10, 'expectedEnd', 784)
  await scene.pass(5 * MIN)
  const kinds = scene.notices().map(({ kind }) => kind)
  expect([kinds.slice(0, 2).sort(), kinds.slice(2)]).toEqual([['decision', 'moved'], ['wanted']])
  // Compared with 780, which they were told, and not with the plan.
  scene.report(52, 10, 'expectedEnd', 785)
  await scene.pass(5 * MIN)
  expect(scene.notices().slice(3)).toMatchObject([{ kind: 'moved', from: 780, to: 785 }])
})

test('P1 what waits for quiet hours to be over is told after a restart too, once', async () => {
  const quiet = { from: 11 * 60, to: 13 * 60, zone: 'Europe/Vienna' }
  scene.put('preference', { quiet }, BEN)
  scene.moment(20, 900)
  scene.move(12, 840, 870)
  scene.ask(20)
  await scene.pass(MIN)
  await scene.restart()
  await scene.pass(10 * MIN)
  expect(scene.notices()).toEqual([])
  await scene.restart()
  await scene.pass(60 * MIN)
  expect(
    scene
      .notices()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['decision', 'moved'])
  await scene.restart()
  await scene.pass(60 * MIN)
  expect(scene.notices()).toHaveLength(2)
})

test('weeks ahead a move is told to nobody, and is no delay on the day', async () => {
  scene.put('day', { date: '2026-07-20' }, DAY)
  scene.move(12, 840, 960)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toEqual([])
  scene.put('day', { date: '2026-06-20' }, DAY)
  scene.move(12, 960, 962)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toEqual([])
})

test('P5 where a moment stood while they could not read it is told to nobody', async () => {
  scene.members.push({ user: LENA, role: 'photographer', owner: false })
  await scene.subscribe(LENA, 's2')
  const lenas = { responsible: { [LENA]: true }, visibility: 'private' }
  const before = scene.moment(10, 800, lenas)
  scene.commit(scene.moment(10, 830, { ...lenas, visibility: 'team' }), before)
  await scene.pass(5 * MIN)
  expect(scene.notices()).toEqual([])
})

test('P7 a vendor who comes later moves what needs them; another word about them projects nothing', async () => {
  const band = { kind: 'band', name: 'The Band', setupMin: 20 }
  const before = scene.put('vendor', band, id(60))
  scene.moment(10, 780, { needs: { [id(60)]: true } })
  scene.commit(
    scene.put('vendor', { ...band, eta: { at: 790, claimedAt: scene.now() } }, id(60)),
    before,
  )
  await scene.pass(10_000)
  expect(scene.notices()).toMatchObject([{ kind: 'moved', record: id(10), from: 780, to: 810 }])
  const changed = scene.put('vendor', { ...band, name: 'Band' }, id(60))
  expect(touchesPlan({ record: changed, before, audience: [] })).toBe(false)
})
